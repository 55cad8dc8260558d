using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Zaletskiy’s boat", "zaletskiy s boat")]
    [InlineData("  São Paulo – “Łódź” ", "sao paulo lodz")]
    [InlineData("e\u0301tude", "etude")]
    [InlineData("ΑΘΉΝΑ", "αθηνα")]
    public void Case_marks_and_typography_fold_away(string words, string folded) => Assert.Equal(folded, Folding.Fold(words));
}
