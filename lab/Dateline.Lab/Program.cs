using System.CommandLine;
using Dateline.Lab.Quality;
using Dateline.Lab.Speed;

var root = new RootCommand("Measures how well and how fast Dateline reads. Nothing here ships.")
{
    QualityCommand.Create(),
    SpeedCommand.Create(),
};
return root.Parse(args).Invoke();
