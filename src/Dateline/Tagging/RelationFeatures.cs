using System.Runtime.CompilerServices;

namespace Dateline.Tagging;

/// <summary>What the parser looks at to name the relation of a token to its head, when all heads are known and the relations of the tokens before it.</summary>
internal static class RelationFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 56;

    private const uint RootTag = 254;

    /// <summary>Writes the numbers of a token's features.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="state">Its parse, done.</param>
    /// <param name="siblings">For each token the dependent of the same head before it and the one after it.</param>
    /// <param name="relations">For each token before this one its relation.</param>
    /// <param name="at">The token.</param>
    /// <param name="features">Where to.</param>
    public static void Read(EncodedSentence sentence, ParserState state, Siblings siblings, ReadOnlySpan<byte> relations, int at, Span<uint> features)
    {
        var none = default(EncodedToken);
        var root = default(EncodedToken);
        root.Tag = (byte)RootTag;
        var head = state.Heads[at];
        var above = head == state.Count ? -1 : state.Heads[head];
        ref var d = ref sentence[at];
        ref var h = ref head == state.Count ? ref root : ref sentence[head];
        ref var g = ref above == state.Count ? ref root : ref At(sentence, above, ref none);
        ref var dl = ref At(sentence, state.Left1[at] < 0 ? -1 : siblings.FirstLeft(at), ref none);
        ref var dl2 = ref At(sentence, siblings.LastLeft(at), ref none);
        ref var dr = ref At(sentence, siblings.FirstRight(at), ref none);
        ref var dr2 = ref At(sentence, state.Right1[at], ref none);
        int before = siblings.Before(at), after = siblings.After(at);
        ref var sb = ref At(sentence, before, ref none);
        ref var sa = ref At(sentence, after, ref none);
        ref var p = ref sentence[at - 1];
        ref var n = ref sentence[at + 1];
        uint relationBefore = before < 0 || before > at ? 0u : relations[before] + 1u;
        uint relationAbove = head < at ? relations[head] + 1u : 0u;
        uint side = head > at ? 1u : 0u;
        uint distance = (side << 4) + (uint)Math.Min(Math.Abs(head - at), 8);
        uint td = d.Tag, th = h.Tag, tg = g.Tag, wd = d.Common, wh = h.Common;
        uint seen = siblings.SeenRelations(head == state.Count ? state.Count : head);
        uint rank = (uint)Math.Min(siblings.Rank(at), 3);
        var k = 0;
        features[k++] = FeatureHash.Of(0, wd, td);
        features[k++] = FeatureHash.Of(1, td, side);
        features[k++] = FeatureHash.Of(2, wh, th, side);
        features[k++] = FeatureHash.Of(3, th, side);
        features[k++] = FeatureHash.Of(4, td, th, distance);
        features[k++] = FeatureHash.Of(5, td, th, side);
        features[k++] = FeatureHash.Of(6, wd, th, side);
        features[k++] = FeatureHash.Of(7, td, wh, side);
        features[k++] = FeatureHash.Of(8, wd, wh, side);
        features[k++] = FeatureHash.Of(9, d.Fine, h.Fine, side);
        features[k++] = FeatureHash.Of(10, d.Fine, wh, side);
        features[k++] = FeatureHash.Of(11, wd, h.Fine, side);
        features[k++] = FeatureHash.Of(12, d.Coarse, th, side);
        features[k++] = FeatureHash.Of(13, d.Fine, th, side);
        features[k++] = FeatureHash.Of(14, td, h.Fine, side);
        features[k++] = FeatureHash.Of(15, dl.Common, td, side);
        features[k++] = FeatureHash.Of(16, dl.Tag, td, th, side);
        features[k++] = FeatureHash.Of(17, dl2.Common, td, side);
        features[k++] = FeatureHash.Of(18, dl.Tag, dl2.Tag, td, side);
        features[k++] = FeatureHash.Of(19, dr.Common, td, side);
        features[k++] = FeatureHash.Of(20, dr.Tag, td, th, side);
        features[k++] = FeatureHash.Of(21, dr2.Tag, td, side);
        features[k++] = FeatureHash.Of(22, dl.Common, wh, td, side);
        features[k++] = FeatureHash.Of(23, dl.Common, th, td, side);
        features[k++] = FeatureHash.Of(24, sb.Tag, td, th, side);
        features[k++] = FeatureHash.Of(25, sa.Tag, td, th, side);
        features[k++] = FeatureHash.Of(26, relationBefore, td, th, side);
        features[k++] = FeatureHash.Of(27, relationBefore, td, side);
        features[k++] = FeatureHash.Of(28, relationAbove, td, th, side);
        features[k++] = FeatureHash.Of(29, relationAbove, td, side);
        features[k++] = FeatureHash.Of(30, tg, th, td, side);
        features[k++] = FeatureHash.Of(31, p.Tag, td, th, side);
        features[k++] = FeatureHash.Of(32, n.Tag, td, th, side);
        features[k++] = FeatureHash.Of(33, p.Common, td, side);
        features[k++] = FeatureHash.Of(34, n.Common, td, side);
        features[k++] = FeatureHash.Of(35, p.Common, wd);
        features[k++] = FeatureHash.Of(36, n.Common, wd);
        features[k++] = FeatureHash.Of(37, seen, td, side);
        features[k++] = FeatureHash.Of(38, seen, td, th, side);
        features[k++] = FeatureHash.Of(39, rank, td, th, side);
        features[k++] = FeatureHash.Of(40, sa.Common, td, th, side);
        features[k++] = FeatureHash.Of(41, sb.Common, td, th, side);
        features[k++] = FeatureHash.Of(42, dl.Common, dl2.Common, td, side);
        features[k++] = FeatureHash.Of(43, dl.Common, d.Fine, side);
        features[k++] = FeatureHash.Of(44, dl.Common, dr.Tag, td, side);
        features[k++] = FeatureHash.Of(45, wh, seen, td, side);
        features[k++] = FeatureHash.Of(46, wd, side);
        features[k++] = FeatureHash.Of(47, wd, relationAbove);
        features[k++] = FeatureHash.Of(48, d.Suffix3, td, th, side);
        features[k++] = FeatureHash.Of(49, d.Shape, td, th, side);
        features[k++] = FeatureHash.Of(50, p.Tag, n.Tag, td, side);
        features[k++] = FeatureHash.Of(51, wh, dr.Tag, td, side);
        features[k++] = FeatureHash.Of(52, wh, sa.Tag, td, side);
        features[k++] = FeatureHash.Of(53, dl.Tag, wh, td, side);
        features[k++] = FeatureHash.Of(54, dr.Common, dr.Tag, th, td);
        features[k++] = FeatureHash.Of(55, dl2.Tag, dr.Tag, td, th);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref EncodedToken At(EncodedSentence sentence, int at, ref EncodedToken none) => ref at < 0 ? ref none : ref sentence[at];
}
