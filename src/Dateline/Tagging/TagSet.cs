using System.Collections.Immutable;

namespace Dateline.Tagging;

/// <summary>A pair of parts of speech that a word may have.</summary>
/// <param name="Universal">That of Universal Dependencies.</param>
/// <param name="Penn">That of the Penn Treebank, which tells the forms of verbs apart: <c>VBD</c>.</param>
internal readonly record struct TagPair(UniversalTag Universal, string Penn)
{
    /// <summary>Reads <c>VERB VBD</c>.</summary>
    public static TagPair Parse(string pair)
    {
        var gap = pair.IndexOf(' ');
        return new(Enum.Parse<UniversalTag>(pair.AsSpan(0, gap), ignoreCase: true), string.Intern(pair[(gap + 1)..]));
    }

    /// <summary>It as <c>VERB VBD</c>.</summary>
    public override string ToString() => $"{Universal.ToString().ToUpperInvariant()} {Penn}";
}

/// <summary>The pairs, and for words seen often which of them they had.</summary>
internal sealed class TagSet
{
    private readonly HashTable words;
    private readonly ImmutableArray<byte> only;

    private TagSet(ImmutableArray<TagPair> pairs, HashTable words, ImmutableArray<byte> only)
    {
        Pairs = pairs;
        this.words = words;
        this.only = only;
    }

    /// <summary>The pairs; a token's <see cref="EncodedToken.Tag"/> is the place here, from 1.</summary>
    public ImmutableArray<TagPair> Pairs { get; }

    /// <summary>Fills in what is known of the tokens' words before they are tagged.</summary>
    public void LookUp(EncodedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            ref var token = ref sentence[i];
            token.IsPlain = false;
            token.Tag = 0;
            if (words.TryGet(token.Word, out var set))
            {
                token.Known = set + 1;
                token.Common = token.Word;
                if (only[(int)set] is > 0 and var tag)
                {
                    token.Tag = tag;
                    token.IsPlain = true;
                }
            }
            else
            {
                token.Common = token.Known = FeatureHash.Of(0xFF, token.Suffix2, token.Shape);
            }
        }
    }

    /// <summary>Writes the pairs, the tag of each set that has but one (else 0), and each word's set.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyList<TagPair> pairs, IReadOnlyList<byte> only, IEnumerable<KeyValuePair<uint, int>> words)
    {
        writer.Write((byte)pairs.Count);
        foreach (var pair in pairs)
            writer.Write(pair.ToString());
        writer.Write(only.Count);
        foreach (var tag in only)
            writer.Write(tag);
        var sorted = words.OrderBy(word => word.Key).ToList();
        writer.Write(sorted.Count);
        var last = 0u;
        foreach (var (word, set) in sorted)
        {
            WeightFile.WriteNext(writer, ref last, word);
            writer.Write((ushort)set);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TagSet Read(BinaryReader reader)
    {
        var pairs = new TagPair[reader.ReadByte()];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = TagPair.Parse(reader.ReadString());
        var sets = reader.ReadBytes(reader.ReadInt32());
        if (sets.Any(tag => tag > pairs.Length))
            throw new FormatException("A set of tags names one that does not exist.");
        var count = reader.ReadInt32();
        var known = new HashTable(count);
        var last = 0u;
        for (var i = 0; i < count; i++)
        {
            var word = WeightFile.ReadNext(reader, ref last);
            var set = reader.ReadUInt16();
            if (set >= sets.Length)
                throw new FormatException("A word has a set of tags that does not exist.");
            known.Add(word, set);
        }

        return new([.. pairs], known, [.. sets]);
    }
}
