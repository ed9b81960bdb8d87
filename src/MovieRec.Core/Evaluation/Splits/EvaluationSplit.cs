using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation.Splits;

/// <summary>One division into what is fitted on and what is measured. Rows of <see cref="FoldIn"/> and <see cref="Test"/> are the same users.</summary>
/// <param name="Train">What models are fitted on.</param>
/// <param name="FoldIn">The histories that models are given; equal to the training ratings unless whole users are held out.</param>
/// <param name="Test">What models are measured on.</param>
public sealed record EvaluationSplit(TrainingData Train, RatingMatrix FoldIn, RatingMatrix Test)
{
    /// <summary>Per user the items that a test item is ranked among; null to rank all items that the user's history lacks.</summary>
    public IReadOnlyList<int[]>? Negatives { get; init; }

    /// <summary>True where the stars are real, so that predictions of them can be measured.</summary>
    public bool HasStars { get; init; } = true;

    /// <summary>Checks that no (user, item) pair is in both histories and test.</summary>
    /// <exception cref="EvaluationException">Some pair is.</exception>
    public EvaluationSplit Checked()
    {
        var shared = 0L;
        for (var user = 0; user < Test.UserCount; user++)
        {
            var history = FoldIn.ItemsOf(user);
            foreach (var item in Test.ItemsOf(user))
            {
                shared += history.BinarySearch(item) >= 0 ? 1 : 0;
            }
        }

        return shared == 0
            ? this
            : throw new EvaluationException(
                $"{shared} of {Test.Count} test ratings are in the training set too: measuring on them would reward memory. Remove them from one of the two.");
    }
}
