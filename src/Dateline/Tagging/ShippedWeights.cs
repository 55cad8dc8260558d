namespace Dateline.Tagging;

/// <summary>The files of trained weights that ship inside the library.</summary>
internal static class ShippedWeights
{
    private static readonly Lazy<WordClusters> LazyClusters = new(() => WordClusters.Read(English("clusters")));

    /// <summary>The groups of English words, which several models look at.</summary>
    public static WordClusters EnglishClusters => LazyClusters.Value;

    /// <summary>The content of a file of weights for English.</summary>
    /// <param name="name">Its name without ending.</param>
    public static byte[] English(string name)
    {
        using var stream = typeof(ShippedWeights).Assembly.GetManifestResourceStream($"English/{name}.weights")
            ?? throw new InvalidOperationException($"The weights English/{name}.weights do not ship with this library.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }
}
