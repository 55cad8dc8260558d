using System.Globalization;
using Dateline.Sentences;
using Dateline.Text;

namespace Dateline.Names;

/// <summary>Weighs what the words around a candidate say of its kind.</summary>
internal static class Surroundings
{
    /// <summary>Adds the evidence to the candidate.</summary>
    public static void Weigh(NameCandidate candidate, ArticleText text)
    {
        var view = candidate.View;
        var known = candidate.Known is { IsWeak: false };
        var before = candidate.First - 1;
        var end = candidate.End;
        if (RoleReader.Before(view, candidate.First) is { } role && (!known || candidate.Person > 0))
        {
            candidate.Person += candidate.IsCommon && !candidate.IsTitled ? 0 : 3;
            Take(candidate, role, text);
        }

        if (before >= 0 && view.Is(before, "the") && !candidate.IsTitled)
        {
            candidate.Person -= 2;
            candidate.HasArticle = !view.IsPossessive(end) && !GoesBeforeNoun(view, end);
        }

        if (before >= 0 && view.Names.Vessels.Contains(view.Words[before]) && !candidate.IsTitled)
        {
            candidate.Person = 0;
            candidate.HasArticle = true;
            return;
        }

        if (candidate.First == view.FirstWord && IsDateline(view, candidate))
        {
            candidate.Person = 0;
            candidate.Place += 3;
            return;
        }
        var preposition = before >= 0 && view.Names.PlacePrepositions.Contains(view.Words[before]);
        candidate.IsPlaceHere = preposition && !candidate.IsTitled && !view.IsPossessive(end) && !GoesBeforeNoun(view, end);
        if (candidate.IsPlaceHere && !known && candidate.Tokens <= 2 && !candidate.IsCommon && candidate.Person < 2)
            candidate.Place += view.Names.WeakPlacePrepositions.Contains(view.Words[before]) ? 0.6 : 1.1;

        if (known && candidate.Known!.Kind != Languages.KnownKind.Person)
            return;
        if (before > 0 && view.Is(before, "of") && view.Names.PlaceNouns.Contains(view.Words[before - 1]) || view.IsPossessive(end) && HasState(view, end + 1))
            candidate.Place += 2;
        if (RoleReader.After(view, end) is { } after)
        {
            candidate.Person += 2.5;
            Take(candidate, after, text);
        }

        if (candidate.Tokens > 1 && !candidate.IsTitled && RoleReader.Explained(view, candidate.First, end) is var (words, gender, isOfBodiesToo))
        {
            candidate.Person += isOfBodiesToo ? 0.9 : 2.5;
            Take(candidate, (words, gender), text);
        }

        if (view.Is(end, ",") && end + 2 < view.Count && IsAge(view, end + 1) && view.Words[end + 2] is "," or "." or ";")
            candidate.Person += 3;
        if (view.Is(end, "who") || view.Is(end, ",") && view.Is(end + 1, "who"))
            candidate.Person += 1.5;
        if (view.IsSaying(end) || view.IsSaying(before) && before > 0 && (view.Is(before - 1, ",") || view.Sentence.Tokens[before - 1].Kind == TokenKind.ClosingQuote))
        {
            // Companies and countries say things too, so one word alone shows little.
            candidate.Person += candidate.Organisation > 1 ? 0 : candidate.Tokens == 1 ? 0.5 : 0.9;
        }

        if (before >= 0 && view.Words[before].EndsWith("-year-old", StringComparison.Ordinal) && !candidate.IsCommon)
            candidate.Person += 3;
    }

    /// <summary>"in the Lund inquiry": a name before a noun says what sort of thing it is, not where.</summary>
    private static bool GoesBeforeNoun(SentenceView view, int end) =>
        end < view.Count && view.Sentence.Tokens[end].Kind == TokenKind.Word && char.IsLower(view.Words[end][0]) && !view.IsSmallWord(end) && !view.IsVerbOrAdverb(end);

    /// <summary>"PORTO VELDE (Wire) -": capitals that open a report and are followed by a bracket or dash are its place.</summary>
    private static bool IsDateline(SentenceView view, NameCandidate candidate)
    {
        for (var i = candidate.First; i < candidate.End; i++)
        {
            if (!view.IsCapitals(i))
                return false;
        }

        return candidate.Known is null or { Kind: Languages.KnownKind.Place } && candidate.End < view.Count && view.Words[candidate.End] is "(" or "—" or "–" or "--" or "-";
    }

    /// <summary>"Velde's prime minister", "Velde's navy": what only a country or town has.</summary>
    private static bool HasState(SentenceView view, int i)
    {
        for (var k = i; k < view.Count && k < i + 4; k++)
        {
            if (view.Names.StateNouns.Contains(view.Words[k]))
                return true;
            if (!view.Names.RoleModifiers.Contains(view.Words[k]))
                return false;
        }

        return false;
    }

    private static bool IsAge(SentenceView view, int i) => view.Sentence.Tokens[i].Kind == TokenKind.Number
        && int.TryParse(view.Words[i], NumberStyles.Integer, CultureInfo.InvariantCulture, out var age) && age is > 0 and < 120;

    private static void Take(NameCandidate candidate, (TextSpan? Words, string Gender) role, ArticleText text)
    {
        if (role.Words is { } words)
            candidate.Role ??= text.Words(words);
        if (candidate.Gender == Gender.Unknown)
            candidate.Gender = role.Gender switch { "male" => Gender.Male, "female" => Gender.Female, _ => Gender.Unknown };
    }
}
