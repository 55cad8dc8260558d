using Dateline.Tagging;

namespace Dateline.Names;

/// <summary>What the tagger of names looks at of a word.</summary>
internal static class NameFeatures
{
    /// <summary>How many features a word has.</summary>
    public const int Count = 74;

    // Numbers of templates that no other model uses, so that no two features of different models are taken for one.
    private const uint First = 1000;

    /// <summary>Writes the numbers of a word's features.</summary>
    /// <param name="sentence">The words, or a piece of them.</param>
    /// <param name="clues">The clues of all words of the sentence.</param>
    /// <param name="from">Where the piece begins.</param>
    /// <param name="at">The word, counted in the piece.</param>
    /// <param name="features">Where to write.</param>
    public static void Read(EncodedSentence sentence, NameClues clues, int from, int at, Span<uint> features)
    {
        ref var t = ref sentence[at];
        ref var b1 = ref sentence[at - 1];
        ref var b2 = ref sentence[at - 2];
        ref var a1 = ref sentence[at + 1];
        ref var a2 = ref sentence[at + 2];
        var here = from + at;
        WordClues c = clues[here], cb = clues[here - 1], cb2 = clues[here - 2], ca = clues[here + 1], ca2 = clues[here + 2];
        var first = at == 0 ? 1u : 0u;
        var typography = clues.View.IsAllCapitals ? 2u : clues.View.IsTitleCase ? 1u : 0u;
        var k = 0;
        uint template = First;
        features[k++] = FeatureHash.Of(template++, 0);
        features[k++] = FeatureHash.Of(template++, t.Word);
        features[k++] = FeatureHash.Of(template++, t.Word, t.Shape);
        features[k++] = FeatureHash.Of(template++, b1.Word);
        features[k++] = FeatureHash.Of(template++, b2.Word);
        features[k++] = FeatureHash.Of(template++, a1.Word);
        features[k++] = FeatureHash.Of(template++, a2.Word);
        features[k++] = FeatureHash.Of(template++, b1.Word, t.Shape);
        features[k++] = FeatureHash.Of(template++, a1.Word, t.Shape);
        features[k++] = FeatureHash.Of(template++, b1.Word, t.Word);
        features[k++] = FeatureHash.Of(template++, t.Word, a1.Word);
        features[k++] = FeatureHash.Of(template++, b2.Word, b1.Word);
        features[k++] = FeatureHash.Of(template++, a1.Word, a2.Word);
        features[k++] = FeatureHash.Of(template++, t.Prefix2);
        features[k++] = FeatureHash.Of(template++, t.Prefix3);
        features[k++] = FeatureHash.Of(template++, t.Suffix1, t.Shape);
        features[k++] = FeatureHash.Of(template++, t.Suffix2, t.Shape);
        features[k++] = FeatureHash.Of(template++, t.Suffix3, t.Shape);
        features[k++] = FeatureHash.Of(template++, t.Suffix4, t.Shape);
        features[k++] = FeatureHash.Of(template++, t.Shape, first, typography);
        features[k++] = FeatureHash.Of(template++, b1.Shape, t.Shape);
        features[k++] = FeatureHash.Of(template++, t.Shape, a1.Shape);
        features[k++] = FeatureHash.Of(template++, b1.Shape, t.Shape, a1.Shape);
        features[k++] = FeatureHash.Of(template++, b2.Shape, b1.Shape, t.Shape);
        features[k++] = FeatureHash.Of(template++, t.Shape, a1.Shape, a2.Shape);
        features[k++] = FeatureHash.Of(template++, t.Fine);
        features[k++] = FeatureHash.Of(template++, t.Fine, t.Shape);
        features[k++] = FeatureHash.Of(template++, b1.Fine);
        features[k++] = FeatureHash.Of(template++, a1.Fine);
        features[k++] = FeatureHash.Of(template++, b2.Fine);
        features[k++] = FeatureHash.Of(template++, a2.Fine);
        features[k++] = FeatureHash.Of(template++, b1.Fine, t.Fine);
        features[k++] = FeatureHash.Of(template++, t.Fine, a1.Fine);
        features[k++] = FeatureHash.Of(template++, t.Coarse, t.Shape);
        features[k++] = FeatureHash.Of(template++, b1.Coarse, t.Coarse, t.Shape);
        features[k++] = FeatureHash.Of(template++, t.Coarse, a1.Coarse, t.Shape);
        features[k++] = FeatureHash.Of(template++, b1.Coarse, t.Coarse, a1.Coarse);
        features[k++] = FeatureHash.Of(template++, b2.Coarse, b1.Coarse, t.Shape);
        features[k++] = FeatureHash.Of(template++, a1.Coarse, a2.Coarse, t.Shape);
        features[k++] = FeatureHash.Of(template++, c.Candidate);
        features[k++] = FeatureHash.Of(template++, c.Candidate, c.Found);
        features[k++] = FeatureHash.Of(template++, c.Found);
        features[k++] = FeatureHash.Of(template++, c.Found, t.Coarse);
        features[k++] = FeatureHash.Of(template++, cb.Found, c.Found);
        features[k++] = FeatureHash.Of(template++, c.Found, ca.Found);
        features[k++] = FeatureHash.Of(template++, cb.Candidate, c.Candidate);
        features[k++] = FeatureHash.Of(template++, c.Candidate, ca.Candidate);
        features[k++] = FeatureHash.Of(template++, c.Found, a1.Word);
        features[k++] = FeatureHash.Of(template++, c.Found, b1.Word);
        features[k++] = FeatureHash.Of(template++, c.Found, t.Shape, typography);
        features[k++] = FeatureHash.Of(template++, c.Known);
        features[k++] = FeatureHash.Of(template++, c.Known, t.Shape);
        features[k++] = FeatureHash.Of(template++, c.Known, c.Found);
        features[k++] = FeatureHash.Of(template++, c.Known, ca.Known);
        features[k++] = FeatureHash.Of(template++, cb.Known, c.Known);
        features[k++] = FeatureHash.Of(template++, c.Sorts);
        features[k++] = FeatureHash.Of(template++, c.Sorts, t.Shape);
        features[k++] = FeatureHash.Of(template++, cb.Sorts, t.Shape);
        features[k++] = FeatureHash.Of(template++, ca.Sorts, t.Shape);
        features[k++] = FeatureHash.Of(template++, cb.Sorts, c.Sorts);
        features[k++] = FeatureHash.Of(template++, c.Sorts, ca.Sorts);
        features[k++] = FeatureHash.Of(template++, cb2.Sorts, cb.Sorts, t.Shape);
        features[k++] = FeatureHash.Of(template++, ca.Sorts, ca2.Sorts, t.Shape);
        features[k++] = FeatureHash.Of(template++, c.Elsewhere);
        features[k++] = FeatureHash.Of(template++, c.Elsewhere, t.Shape, first);
        features[k++] = FeatureHash.Of(template++, c.Elsewhere, c.Found);
        features[k++] = FeatureHash.Of(template++, c.Elsewhere, t.Coarse);
        features[k++] = FeatureHash.Of(template++, c.Listed);
        features[k++] = FeatureHash.Of(template++, c.Listed, t.Shape);
        features[k++] = FeatureHash.Of(template++, c.Listed, c.Found);
        features[k++] = FeatureHash.Of(template++, c.Listed, ca.Listed, t.Shape);
        features[k++] = FeatureHash.Of(template++, cb.Listed, c.Listed, t.Shape);
        features[k++] = FeatureHash.Of(template++, c.Listed, b1.Coarse);
        features[k] = FeatureHash.Of(template, c.Elsewhere, cb.Elsewhere, ca.Elsewhere);
    }
}
