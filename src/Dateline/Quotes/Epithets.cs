using System.Collections.Immutable;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Tells which person of an article a role without a name means: "the foreign minister".</summary>
internal sealed class Epithets
{
    private readonly Dictionary<string, Name?> byRole = new(StringComparer.Ordinal);

    /// <summary>Gathers the roles of an article's persons; a role that two have means neither.</summary>
    public Epithets(ImmutableArray<Name> names)
    {
        foreach (var name in names)
        {
            if (name is not { Kind: NameKind.Person, Role: { } role })
                continue;
            var words = Folding.Fold(role).Split(' ');
            for (var from = 0; from < words.Length; from++)
            {
                var key = string.Join(' ', words[from..]);
                byRole[key] = byRole.TryGetValue(key, out var other) && !ReferenceEquals(other, name) ? null : name;
            }
        }
    }

    /// <summary>The person whose role is said in these words; null where none or several have it.</summary>
    public Name? Find(string words)
    {
        var key = Folding.Fold(words);
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (key.StartsWith(article, StringComparison.Ordinal))
            {
                // "a spokesman" introduces somebody; "the spokesman" means the one who was named.
                return article == "the " ? byRole.GetValueOrDefault(key[article.Length..]) : null;
            }
        }

        return null;
    }
}
