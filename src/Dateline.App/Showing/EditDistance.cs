namespace Dateline.App.Showing;

/// <summary>How far a mistyped word is from another.</summary>
internal static class EditDistance
{
    /// <summary>So many letters of either are compared; what is longer is no slip of the finger.</summary>
    private const int Longest = 200;

    /// <summary>How many letters have to be put in, left out or exchanged to make one word of the other.</summary>
    public static int Between(string left, string right)
    {
        (left, right) = (left[..Math.Min(left.Length, Longest)], right[..Math.Min(right.Length, Longest)]);
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                (row[j], diagonal) = (Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)), row[j]);
        }

        return row[right.Length];
    }
}
