using System.Collections.Immutable;
using Dateline.Names;
using Dateline.Stories;
using Dateline.Text;

namespace Dateline.App.Showing;

/// <summary>Finds the actor that a person means by a name, whole or in part, whatever its case and accents.</summary>
internal static class ActorNames
{
    /// <summary>So many names are told in a message.</summary>
    private const int MostNamed = 5;

    /// <summary>The name, with the kind where two actors have the same.</summary>
    public static string Label(ImmutableArray<Actor> actors, int actor)
    {
        var name = actors[actor].Name;
        return actors.Count(other => other.Name == name) == 1 ? name : $"{name} ({actors[actor].Kind switch { NameKind.Person => "person", NameKind.Place => "place", _ => "organisation" }})";
    }

    /// <summary>Finds an actor; tells why where there is none, or not only one.</summary>
    /// <param name="actors">The actors.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="actor">Its index.</param>
    /// <param name="problem">What was seen and what to do.</param>
    public static bool TryFind(ImmutableArray<Actor> actors, string name, out int actor, out string problem)
    {
        var folded = Folding.Fold(name);
        var parts = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Func<int, bool>[] ways =
        [
            one => Folding.Fold(Label(actors, one)) == folded,
            one => Folding.Fold(actors[one].Name) == folded,
            one => actors[one].Also.Any(form => Folding.Fold(form) == folded),

            // A family name suffices, and of a body as much of its name as tells which.
            one => parts.Length == 1 && actors[one].Kind == NameKind.Person && Words(actors[one])[^1] == folded,
            one => parts.Length > 0 && parts.All(Words(actors[one]).Contains),
        ];
        var found = ways.Select(way => Enumerable.Range(0, actors.Length).Where(way).ToList()).FirstOrDefault(some => some.Count > 0) ?? [];
        actor = found.Count == 1 ? found[0] : -1;
        problem = found.Count switch
        {
            1 => "",
            0 => $"{name}: nobody of that name is told to hold, do or say anything. {Nearest(actors, folded)}",
            _ => $"{name}: {found.Count} are called so: {List(actors, found)}. Name one in full.",
        };
        return found.Count == 1;
    }

    private static string[] Words(Actor actor) => Folding.Fold(actor.Name).Split(' ');

    private static string Nearest(ImmutableArray<Actor> actors, string folded)
    {
        if (actors.IsEmpty)
            return "Nor is anybody else.";
        var near = Enumerable.Range(0, actors.Length).OrderBy(actor => Distance(actors[actor], folded)).ThenBy(actor => actor).Take(MostNamed).ToList();
        return $"The nearest names: {List(actors, near)}.";
    }

    /// <summary>How far a name is from the whole of another, or from one of its words.</summary>
    private static int Distance(Actor actor, string folded) => Words(actor).Append(Folding.Fold(actor.Name)).Concat(actor.Also.Select(form => Folding.Fold(form))).Min(form => EditDistance.Between(form, folded));

    private static string List(ImmutableArray<Actor> actors, List<int> some) =>
        string.Join(", ", some.Take(MostNamed).Select(actor => Label(actors, actor))) + (some.Count > MostNamed ? $" and {some.Count - MostNamed} more" : "");
}
