namespace Dateline.Tagging;

/// <summary>Tells the part of speech of each token, from left to right, each with a look at the tags before it and the words around it.</summary>
/// <remarks>An averaged perceptron (Collins 2002) over pairs of universal and Penn tags. Words that had but one tag in training keep it unweighed.</remarks>
internal sealed class PartOfSpeechTagger
{
    /// <summary>What the file of its weights says it is.</summary>
    public const string Kind = "parts of speech";

    private readonly LinearModel model;

    private PartOfSpeechTagger(TagSet tags, LinearModel model)
    {
        Tags = tags;
        this.model = model;
    }

    /// <summary>The tags that it gives.</summary>
    public TagSet Tags { get; }

    /// <summary>Reads the weights.</summary>
    /// <exception cref="InvalidDataException">They are not those of a tagger, or damaged.</exception>
    public static PartOfSpeechTagger Read(byte[] file) => WeightFile.Read(Kind, file, reader =>
    {
        var tags = TagSet.Read(reader);
        var weights = LinearModel.Read(reader);
        return weights.Classes == tags.Pairs.Length
            ? new PartOfSpeechTagger(tags, weights)
            : throw new FormatException("There are not as many tags as classes.");
    });

    /// <summary>Gives each token of the sentence its tag.</summary>
    public void Tag(EncodedSentence sentence)
    {
        Tags.LookUp(sentence);
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<int> scores = stackalloc int[256];
        for (var i = 0; i < sentence.Count; i++)
        {
            ref var token = ref sentence[i];
            if (token.IsPlain)
                continue;
            TagFeatures.Read(sentence, i, features);
            scores.Clear();
            model.Score(features, scores);
            token.Tag = (byte)(Best(scores[..model.Classes]) + 1);
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
