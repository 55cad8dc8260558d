using System.CommandLine;
using Dateline.Lab.Fuzz;
using Dateline.Lab.Quality;
using Dateline.Lab.Speed;
using Dateline.Lab.Training;

var root = new RootCommand("Measures how well and how fast Dateline reads. Nothing here ships.")
{
    QualityCommand.Create(),
    SpeedCommand.Create(),
    FuzzCommand.Create(),
    TrainCommand.Create(),
};
return root.Parse(args).Invoke();
