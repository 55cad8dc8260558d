using System.Collections.Immutable;
using Dateline.Names;
using Dateline.Text;

namespace Dateline.Quotes;

/// <summary>Tells which person of an article a role without a name means: "the foreign minister".</summary>
internal sealed class Epithets
{
    /// <summary>A role means somebody named so many tokens before at most; a page may be one endless paragraph.</summary>
    private const int Reach = 200;

    private readonly TokenRow row;
    private readonly Dictionary<string, Name?> byRole = new(StringComparer.Ordinal);

    /// <summary>Gathers the roles of an article's persons; a role that two have means neither.</summary>
    public Epithets(TokenRow row, ImmutableArray<Name> names)
    {
        this.row = row;
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

    /// <summary>The speaker whom words without a name mean: a person named elsewhere, or nobody but who the words say.</summary>
    public Speaker Read(SpeakerPhrase phrase)
    {
        var words = row.Span(phrase.First, phrase.End);
        return Find(phrase.First, phrase.End) is { } meant ? new(words, meant, meant.Role)
            : new(words, null, WithoutArticle(row.Text(phrase.First, phrase.End))) { Naming = words };
    }

    /// <summary>What the words for somebody show: "her husband".</summary>
    public Gender GenderOf(SpeakerPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (row.Lexicon.Names.GenderOfRole(row.Word(i)) is ("male" or "female") and var gender)
                return gender == "male" ? Gender.Male : Gender.Female;
        }

        return Gender.Unknown;
    }

    private string WithoutArticle(string role) =>
        role.IndexOf(' ') is > 0 and var gap && row.Lexicon.Speech.BareArticles.Contains(role[..gap]) ? role[(gap + 1)..] : role;

    /// <summary>The person whom the words mean, such as "the commander"; null where none or several may be meant.</summary>
    /// <remarks>"A spokesman" introduces somebody; only "the spokesman" means one who was named.</remarks>
    private Name? Find(int first, int end)
    {
        if (!row.Lexicon.Speech.DefiniteArticles.Contains(row.Word(first)) || end - first < 2)
            return null;
        return byRole.GetValueOrDefault(Folding.Fold(row.Text(first + 1, end))) ?? InParagraph(first, end);
    }

    /// <summary>The only person whom the paragraph named so far, where the role may be that person's.</summary>
    private Name? InParagraph(int first, int end)
    {
        Name? only = null;
        for (var i = first - 1; i >= Math.Max(0, first - Reach) && row.PassageOf(i) == row.PassageOf(first); i--)
        {
            if (row.InQuote[i] || row.MentionAt(i).Name is not { Kind: NameKind.Person } person || ReferenceEquals(person, only))
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only?.Role is { } role && row.Lexicon.Names.IsRole(row.Word(end - 1))
            && role.Split(' ').Any(word => row.Lexicon.Names.IsRole(word) && row.Lexicon.Names.MayBeOne(word, row.Word(end - 1))) ? only : null;
    }
}
