return Dateline.App.Commands.DatelineCommand.Run(args);
