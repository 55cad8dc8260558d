return Dateline.App.Commands.RootCommand.Run(args);
