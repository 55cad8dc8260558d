using Dateline.Languages;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Events;

/// <summary>Tells from the words after a verb which kind of event it names.</summary>
internal static class VerbKinds
{
    /// <summary>The kind of event that a verb names here; null where it names none of the table's.</summary>
    public static EventKind? Of(SentenceParts parts, VerbGroup group)
    {
        if (!parts.Words.Verbs.TryGetValue(group.Base, out var entries))
            return null;
        if (parts.Words.OtherMatter.TryGetValue(group.Base, out var other) && other.Contains(parts.Word(group.Verb + 1)))
            return null;
        if (parts.Words.NoObjects.TryGetValue(group.Base, out var barred) && Soon(parts, group.Verb, 5, at => barred.Contains(parts.Word(at))))
            return null;
        foreach (var entry in entries)
        {
            if (entry.NeedsName ? Soon(parts, group.Verb, 4, at => parts.IsNamed(at) || parts.Pieces[at].Kind == PieceKind.Digits)
                : entry.Followers.Length == 0 || Soon(parts, group.Verb, 6, at => entry.Followers.Contains(parts.Word(at)) && (entry.Followers[0].Length > 3 || at <= group.Verb + 2)))
                return entry.Kind;
        }

        return null;
    }

    private static bool Soon(SentenceParts parts, int verb, int reach, Func<int, bool> holds)
    {
        for (var at = verb + 1; at < parts.Pieces.Length && at <= verb + reach; at++)
        {
            if (holds(at))
                return true;
            if (parts.Word(at) is "," or ";" || parts.Groups[at] is not null)
                return false;
        }

        return false;
    }
}
