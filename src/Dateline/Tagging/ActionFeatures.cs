using System.Runtime.CompilerServices;

namespace Dateline.Tagging;

/// <summary>What the parser looks at to choose its next action.</summary>
/// <remarks>After the templates of Zhang and Nivre (2011), without relations, with groups of words.</remarks>
internal static class ActionFeatures
{
    /// <summary>How many features a state has.</summary>
    public const int Count = 90;

    private const uint RootTag = 254;

    /// <summary>Writes the numbers of a state's features.</summary>
    public static void Read(EncodedSentence sentence, ParserState state, Span<uint> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Next;
        var none = default(EncodedToken);
        ref var x0 = ref At(sentence, s0, ref none);
        ref var x1 = ref At(sentence, s1, ref none);
        ref var x2 = ref At(sentence, s2, ref none);
        var root = default(EncodedToken);
        root.Tag = (byte)RootTag;
        ref var y0 = ref b0 < state.Count ? ref sentence[b0] : ref root;
        ref var y1 = ref b0 + 1 < state.Count ? ref sentence[b0 + 1] : ref none;
        ref var y2 = ref b0 + 2 < state.Count ? ref sentence[b0 + 2] : ref none;
        int l0 = s0 < 0 ? -1 : state.Left1[s0], l02 = s0 < 0 ? -1 : state.Left2[s0], r0 = s0 < 0 ? -1 : state.Right1[s0], r02 = s0 < 0 ? -1 : state.Right2[s0];
        int l1 = s1 < 0 ? -1 : state.Left1[s1], r1 = s1 < 0 ? -1 : state.Right1[s1], r12 = s1 < 0 ? -1 : state.Right2[s1];
        int bl = state.Left1[b0], bl2 = state.Left2[b0];
        ref var xl0 = ref At(sentence, l0, ref none);
        ref var xr0 = ref At(sentence, r0, ref none);
        ref var xl1 = ref At(sentence, l1, ref none);
        ref var xr1 = ref At(sentence, r1, ref none);
        ref var yl = ref At(sentence, bl, ref none);
        uint t0 = x0.Tag, t1 = x1.Tag, t2 = x2.Tag, u0 = y0.Tag, u1 = y1.Tag, u2 = y2.Tag;
        uint w0 = x0.Common, w1 = x1.Common, v0 = y0.Common, v1 = y1.Common;
        uint tl0 = xl0.Tag, tr0 = xr0.Tag, tl1 = xl1.Tag, tr1 = xr1.Tag, ul = yl.Tag;
        uint tl02 = At(sentence, l02, ref none).Tag, tr02 = At(sentence, r02, ref none).Tag;
        uint tr12 = At(sentence, r12, ref none).Tag, ul2 = At(sentence, bl2, ref none).Tag;
        uint d0 = Distance(s0, b0), d1 = Distance(s1, s0);
        uint vl0 = s0 < 0 ? 0u : state.LeftCount[s0], vr0 = s0 < 0 ? 0u : state.RightCount[s0];
        uint vr1 = s1 < 0 ? 0u : state.RightCount[s1], vl1 = s1 < 0 ? 0u : state.LeftCount[s1], wl0 = state.LeftCount[b0];
        var k = 0;

        // one token
        features[k++] = FeatureHash.Of(0, w0, t0);
        features[k++] = FeatureHash.Of(1, t0);
        features[k++] = FeatureHash.Of(2, w0);
        features[k++] = FeatureHash.Of(3, w1, t1);
        features[k++] = FeatureHash.Of(4, t1);
        features[k++] = FeatureHash.Of(5, w1);
        features[k++] = FeatureHash.Of(6, v0, u0);
        features[k++] = FeatureHash.Of(7, u0);
        features[k++] = FeatureHash.Of(8, v0);
        features[k++] = FeatureHash.Of(9, v1, u1);
        features[k++] = FeatureHash.Of(10, u1);
        features[k++] = FeatureHash.Of(11, y2.Common, u2);
        features[k++] = FeatureHash.Of(12, x2.Common, t2);
        features[k++] = FeatureHash.Of(13, x0.Fine, t0);
        features[k++] = FeatureHash.Of(14, x1.Fine, t1);
        features[k++] = FeatureHash.Of(15, y0.Fine, u0);

        // top of the stack and next token
        features[k++] = FeatureHash.Of(16, w0, t0, v0, u0);
        features[k++] = FeatureHash.Of(17, w0, t0, u0);
        features[k++] = FeatureHash.Of(18, t0, v0, u0);
        features[k++] = FeatureHash.Of(19, w0, v0);
        features[k++] = FeatureHash.Of(20, t0, u0, d0);
        features[k++] = FeatureHash.Of(21, t0, u0);
        features[k++] = FeatureHash.Of(22, x0.Fine, y0.Fine);
        features[k++] = FeatureHash.Of(23, x0.Coarse, y0.Coarse, t0, u0);
        features[k++] = FeatureHash.Of(24, w0, y0.Fine);
        features[k++] = FeatureHash.Of(25, x0.Fine, v0);

        // the two on top of the stack
        features[k++] = FeatureHash.Of(26, w1, t1, w0, t0);
        features[k++] = FeatureHash.Of(27, w1, t1, t0);
        features[k++] = FeatureHash.Of(28, t1, w0, t0);
        features[k++] = FeatureHash.Of(29, w1, w0);
        features[k++] = FeatureHash.Of(30, t1, t0, d1);
        features[k++] = FeatureHash.Of(31, t1, t0);
        features[k++] = FeatureHash.Of(32, x1.Fine, x0.Fine);
        features[k++] = FeatureHash.Of(33, x1.Coarse, x0.Coarse, t1, t0);
        features[k++] = FeatureHash.Of(34, w1, x0.Fine);
        features[k++] = FeatureHash.Of(35, x1.Fine, w0);

        // second of the stack and next token; next tokens
        features[k++] = FeatureHash.Of(36, t1, u0);
        features[k++] = FeatureHash.Of(37, w1, u0);
        features[k++] = FeatureHash.Of(38, t1, v0);
        features[k++] = FeatureHash.Of(39, u0, u1);
        features[k++] = FeatureHash.Of(40, v0, u1);
        features[k++] = FeatureHash.Of(41, u0, v1);
        features[k++] = FeatureHash.Of(42, w1, v0);

        // three tokens
        features[k++] = FeatureHash.Of(43, t1, t0, u0);
        features[k++] = FeatureHash.Of(44, t2, t1, t0);
        features[k++] = FeatureHash.Of(45, t0, u0, u1);
        features[k++] = FeatureHash.Of(46, u0, u1, u2);
        features[k++] = FeatureHash.Of(47, t1, t0, u0, u1);
        features[k++] = FeatureHash.Of(48, t0, u0, u1, u2);
        features[k++] = FeatureHash.Of(49, t2, t1, t0, u0);
        features[k++] = FeatureHash.Of(50, w1, t0, u0);
        features[k++] = FeatureHash.Of(51, t1, w0, u0);
        features[k++] = FeatureHash.Of(52, t1, t0, v0);
        features[k++] = FeatureHash.Of(53, w0, u0, u1);
        features[k++] = FeatureHash.Of(54, t0, v0, u1);
        features[k++] = FeatureHash.Of(55, t0, u0, v1);
        features[k++] = FeatureHash.Of(56, w1, w0, u0);
        features[k++] = FeatureHash.Of(57, w1, t0, v0);
        features[k++] = FeatureHash.Of(58, t1, w0, v0);

        // with dependents
        features[k++] = FeatureHash.Of(59, t0, u0, tl0);
        features[k++] = FeatureHash.Of(60, t0, u0, tr0);
        features[k++] = FeatureHash.Of(61, t0, u0, ul);
        features[k++] = FeatureHash.Of(62, t0, u0, ul2);
        features[k++] = FeatureHash.Of(63, t1, t0, tl0);
        features[k++] = FeatureHash.Of(64, t1, t0, tr0);
        features[k++] = FeatureHash.Of(65, t1, t0, tl1);
        features[k++] = FeatureHash.Of(66, t1, t0, tr1);
        features[k++] = FeatureHash.Of(67, t0, tl0, tl02);
        features[k++] = FeatureHash.Of(68, t0, tr0, tr02);
        features[k++] = FeatureHash.Of(69, u0, ul, ul2);
        features[k++] = FeatureHash.Of(70, t1, tr1, tr12);
        features[k++] = FeatureHash.Of(71, xl0.Common, t0);
        features[k++] = FeatureHash.Of(72, xr0.Common, t0);
        features[k++] = FeatureHash.Of(73, yl.Common, u0);
        features[k++] = FeatureHash.Of(74, xr1.Common, t1);
        features[k++] = FeatureHash.Of(75, xl1.Common, t1);
        features[k++] = FeatureHash.Of(76, w1, xl0.Common, t0);
        features[k++] = FeatureHash.Of(77, t1, xl0.Common, t0);
        features[k++] = FeatureHash.Of(78, w0, yl.Common, u0);
        features[k++] = FeatureHash.Of(79, w1, xr1.Common, t0);

        // how many dependents, how far
        features[k++] = FeatureHash.Of(80, w0, t0, vl0);
        features[k++] = FeatureHash.Of(81, w0, t0, vr0);
        features[k++] = FeatureHash.Of(82, t0, vl0, vr0);
        features[k++] = FeatureHash.Of(83, w1, t1, vr1);
        features[k++] = FeatureHash.Of(84, t1, vl1, vr1);
        features[k++] = FeatureHash.Of(85, u0, wl0, v0);
        features[k++] = FeatureHash.Of(86, w0, d0);
        features[k++] = FeatureHash.Of(87, v0, d0);
        features[k++] = FeatureHash.Of(88, w1, d1);
        features[k++] = FeatureHash.Of(89, w0, d1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref EncodedToken At(EncodedSentence sentence, int at, ref EncodedToken none) => ref at < 0 ? ref none : ref sentence[at];

    private static uint Distance(int from, int to) => from < 0 ? 0u : (uint)Math.Min(to - from, 11) switch { <= 5 and var near => near, <= 10 => 6, _ => 7 };
}
