namespace Dateline.Lab.Training;

/// <summary>Fits a logistic regression by Newton's method, with a small ridge; the same input gives the same numbers.</summary>
internal static class LogisticRegression
{
    private const int MostRounds = 25;
    private const double Ridge = 1e-3;
    private const double Still = 1e-6;

    /// <summary>The weight of each feature, and the bias last.</summary>
    /// <param name="rows">Features, whether the answer is yes, and how much the row counts.</param>
    public static double[] Fit(IReadOnlyList<(double[] Features, bool Yes, double Count)> rows)
    {
        var size = rows[0].Features.Length;
        var total = rows.Sum(r => r.Count);
        var mean = new double[size];
        var spread = new double[size];
        for (var j = 0; j < size; j++)
        {
            mean[j] = rows.Sum(r => r.Count * r.Features[j]) / total;
            spread[j] = Math.Sqrt(rows.Sum(r => r.Count * Math.Pow(r.Features[j] - mean[j], 2)) / total) + 1e-9;
        }

        var scaled = rows.Select(r => (double[])[.. r.Features.Select((x, j) => (x - mean[j]) / spread[j]), 1]).ToArray();
        var weights = new double[size + 1];
        for (var round = 0; round < MostRounds; round++)
        {
            var (gradient, curvature) = Slopes(rows, scaled, weights, total);
            var step = Solve(curvature, gradient);
            for (var j = 0; j <= size; j++)
                weights[j] -= step[j];
            if (step.Max(Math.Abs) < Still)
                break;
        }

        for (var j = 0; j < size; j++)
        {
            weights[j] /= spread[j];
            weights[size] -= weights[j] * mean[j];
        }

        return weights;
    }

    private static (double[] Gradient, double[,] Curvature) Slopes(IReadOnlyList<(double[] Features, bool Yes, double Count)> rows, double[][] scaled, double[] weights, double total)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var curvature = new double[size, size];
        for (var i = 0; i < scaled.Length; i++)
        {
            var x = scaled[i];
            var sum = 0.0;
            for (var j = 0; j < size; j++)
                sum += weights[j] * x[j];
            var likely = 1 / (1 + Math.Exp(-sum));
            var error = rows[i].Count / total * (likely - (rows[i].Yes ? 1 : 0));
            var bend = rows[i].Count / total * likely * (1 - likely);
            for (var j = 0; j < size; j++)
            {
                gradient[j] += error * x[j];
                for (var k = 0; k <= j; k++)
                    curvature[j, k] += bend * x[j] * x[k];
            }
        }

        for (var j = 0; j < size; j++)
        {
            gradient[j] += j < size - 1 ? Ridge * weights[j] : 0;
            curvature[j, j] += Ridge;
            for (var k = 0; k < j; k++)
                curvature[k, j] = curvature[j, k];
        }

        return (gradient, curvature);
    }

    /// <summary>Solves a system of linear equations by elimination.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var i = 0; i < size; i++)
        {
            var pivot = Enumerable.Range(i, size - i).MaxBy(r => Math.Abs(matrix[r, i]));
            for (var c = 0; c < size; c++)
                (matrix[i, c], matrix[pivot, c]) = (matrix[pivot, c], matrix[i, c]);
            (right[i], right[pivot]) = (right[pivot], right[i]);
            for (var r = i + 1; r < size; r++)
            {
                var factor = matrix[r, i] / matrix[i, i];
                for (var c = i; c < size; c++)
                    matrix[r, c] -= factor * matrix[i, c];
                right[r] -= factor * right[i];
            }
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < size; c++)
                right[i] -= matrix[i, c] * right[c];
            right[i] /= matrix[i, i];
        }

        return right;
    }
}
