using MovieRec.Core.Catalogue;
using MovieRec.Core.Evaluation;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Application.Training.Trainer;

/// <summary>A snapshot divided into what models are fitted on and the users they are measured on; the same in every run.</summary>
/// <param name="Training">The films and the ratings of all other users.</param>
/// <param name="HeldOut">Ratings of the held-out users with the same items.</param>
public sealed record HeldOutSplit(TrainingData Training, RatingMatrix HeldOut)
{
    private const int FewestRatings = 2;

    /// <summary>The held-out users with enough ratings to be measured.</summary>
    public int MeasuredUsers => Enumerable.Range(0, HeldOut.UserCount).Count(user => HeldOut.ItemsOf(user).Length >= FewestRatings);

    /// <summary>Divides the ratings of a catalogue's films.</summary>
    public static HeldOutSplit Of(MovieCatalogue catalogue, RatingTable ratings)
    {
        var marks = HeldOutUsers.Mark(ratings);
        var all = TrainingData.From(catalogue, ratings);
        return new(all with { Ratings = RowsOf(all.Ratings, user => !marks[user]) }, RowsOf(all.Ratings, user => marks[user]));
    }

    /// <summary>Measures a model on the held-out users; films that its own catalogue lacks count as not found.</summary>
    public IReadOnlyDictionary<string, double> Measure(IModel model, MovieCatalogue catalogue, CancellationToken cancellationToken) => MeasuredUsers == 0
        ? new Dictionary<string, double>()
        : HeldOutEvaluation.Measure(
            model,
            HeldOut,
            ReferenceEquals(catalogue, Training.Catalogue) ? null : HeldOutEvaluation.ItemMap(Training.Catalogue, catalogue),
            cancellation: cancellationToken);

    private static RatingMatrix RowsOf(RatingMatrix all, Func<int, bool> chosen)
    {
        var users = Enumerable.Range(0, all.UserCount).Where(chosen).ToArray();
        var offsets = new int[users.Length + 1];
        for (var row = 0; row < users.Length; row++)
        {
            offsets[row + 1] = offsets[row] + all.ItemsOf(users[row]).Length;
        }

        var rows = new RatingMatrix
        {
            Offsets = offsets,
            Items = new int[offsets[^1]],
            Stars = new float[offsets[^1]],
            RatedAt = new long[offsets[^1]],
            ItemCount = all.ItemCount,
        };
        for (var row = 0; row < users.Length; row++)
        {
            var (from, length) = (all.Offsets[users[row]], offsets[row + 1] - offsets[row]);
            Array.Copy(all.Items, from, rows.Items, offsets[row], length);
            Array.Copy(all.Stars, from, rows.Stars, offsets[row], length);
            Array.Copy(all.RatedAt, from, rows.RatedAt, offsets[row], length);
        }

        return rows;
    }
}
