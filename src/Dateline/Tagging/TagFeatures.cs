namespace Dateline.Tagging;

/// <summary>What the tagger looks at to tell the tag of a token, when those before it are tagged.</summary>
internal static class TagFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 47;

    /// <summary>Writes the numbers of a token's features.</summary>
    public static void Read(EncodedSentence sentence, int at, Span<uint> features)
    {
        ref var t = ref sentence[at];
        ref var b1 = ref sentence[at - 1];
        ref var b2 = ref sentence[at - 2];
        ref var a1 = ref sentence[at + 1];
        ref var a2 = ref sentence[at + 2];
        var first = at == 0 ? 1u : 0u;
        uint t1 = b1.Tag, t2 = b2.Tag;
        var k = 0;
        features[k++] = FeatureHash.Of(0, t.Word);
        features[k++] = FeatureHash.Of(1, b1.Word);
        features[k++] = FeatureHash.Of(2, b2.Word);
        features[k++] = FeatureHash.Of(3, a1.Word);
        features[k++] = FeatureHash.Of(4, a2.Word);
        features[k++] = FeatureHash.Of(5, t.Suffix1);
        features[k++] = FeatureHash.Of(6, t.Suffix2);
        features[k++] = FeatureHash.Of(7, t.Suffix3);
        features[k++] = FeatureHash.Of(8, t.Suffix4);
        features[k++] = FeatureHash.Of(9, t.Prefix1);
        features[k++] = FeatureHash.Of(10, t.Prefix2);
        features[k++] = FeatureHash.Of(11, t.Prefix3);
        features[k++] = FeatureHash.Of(12, t.Shape, first);
        features[k++] = FeatureHash.Of(13, t.Shape, t1);
        features[k++] = FeatureHash.Of(14, t1);
        features[k++] = FeatureHash.Of(15, t1, t2);
        features[k++] = FeatureHash.Of(16, t1, t.Word);
        features[k++] = FeatureHash.Of(17, b1.Word, t.Word);
        features[k++] = FeatureHash.Of(18, t.Word, a1.Word);
        features[k++] = FeatureHash.Of(19, t.Known);
        features[k++] = FeatureHash.Of(20, t1, t.Known);
        features[k++] = FeatureHash.Of(21, t1, t2, t.Known);
        features[k++] = FeatureHash.Of(22, t.Known, a1.Known);
        features[k++] = FeatureHash.Of(23, t1, t.Known, a1.Known);
        features[k++] = FeatureHash.Of(24, a1.Known);
        features[k++] = FeatureHash.Of(25, a1.Known, a2.Known);
        features[k++] = FeatureHash.Of(26, t1, a1.Known);
        features[k++] = FeatureHash.Of(27, t.Known, a1.Known, a2.Known);
        features[k++] = FeatureHash.Of(28, t.Suffix3, t1);
        features[k++] = FeatureHash.Of(29, t.Suffix2, a1.Suffix2);
        features[k++] = FeatureHash.Of(30, a1.Suffix3);
        features[k++] = FeatureHash.Of(31, b1.Suffix3);
        features[k++] = FeatureHash.Of(32, t.Fine);
        features[k++] = FeatureHash.Of(33, t.Coarse, t.Suffix2);
        features[k++] = FeatureHash.Of(34, t.Fine, t1);
        features[k++] = FeatureHash.Of(35, b1.Fine);
        features[k++] = FeatureHash.Of(36, a1.Fine);
        features[k++] = FeatureHash.Of(37, b1.Coarse, t.Coarse, a1.Coarse);
        features[k++] = FeatureHash.Of(38, a1.Shape, t.Shape);
        features[k++] = FeatureHash.Of(39, b1.Shape, t.Shape, a1.Shape);
        features[k++] = FeatureHash.Of(40, t1, t.Word, a1.Known);
        features[k++] = FeatureHash.Of(41, t.Shape, t.Suffix3);
        features[k++] = FeatureHash.Of(42, b1.Word, t.Known);
        features[k++] = FeatureHash.Of(43, a1.Word, t.Known);
        features[k++] = FeatureHash.Of(44, b2.Word, b1.Word);
        features[k++] = FeatureHash.Of(45, a1.Word, a2.Word);
        features[k++] = FeatureHash.Of(46, t.Shape, t.Word);
    }
}
