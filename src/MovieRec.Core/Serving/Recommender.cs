using MovieRec.Core.Catalogue;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Serving;

/// <summary>Personal top-N: the chosen model first, then content, then popularity.</summary>
internal sealed class Recommender(MovieCatalogue catalogue, LoadedModels models, FilterIndex filters)
{
    private const float Indifference = 2.5f;
    private readonly Variety variety = new(models);

    public List<ScoredMovie> Recommend(UserHistory user, RecommendationQuery query)
    {
        using var candidates = filters.Apply(query.Filter);
        if (!query.IncludeRated)
        {
            foreach (var item in user.Items)
            {
                candidates.Eligible[item] = false;
            }
        }

        var answer = new List<ScoredMovie>(query.Count);
        using var scores = new Scores(catalogue.Count);
        foreach (var model in Chain(user, query.Model))
        {
            if (answer.Count == query.Count)
            {
                break;
            }

            model.Score(user, scores.Values);
            foreach (var (item, score) in Pick(model, scores.Values, candidates.Eligible, query.Count - answer.Count, query.Diversity))
            {
                candidates.Eligible[item] = false;
                answer.Add(new(catalogue[item], score, model.Name, query.Explain ? Reasons(model, user, item) : []));
            }
        }

        return answer;
    }

    private IEnumerable<IModel> Chain(UserHistory user, string? name)
    {
        var chosen = name is null ? models.All[0] : models.Find(name) ?? throw new UnsupportedQueryException(
            "model", $"There is no model '{name}'; this version has {string.Join(", ", models.All.Select(model => model.Name))}.");
        IEnumerable<IModel?> chain = user.Count == 0 && models.Popular is not null ? [models.Popular] : [chosen, models.Content, models.Popular];
        return chain.OfType<IModel>().Distinct();
    }

    private ScoredItem[] Pick(IModel model, ReadOnlySpan<float> scores, ReadOnlySpan<bool> eligible, int count, double diversity)
    {
        // Below the floor next to nothing relates the film to the user's; popularity knows better then.
        var above = ReferenceEquals(model, models.Content) ? SimilarMovies.Floor : float.NegativeInfinity;
        return diversity > 0
            ? variety.Pick(TopItems.Select(scores, eligible, Math.Max(100, 10 * count), above), count, diversity)
            : TopItems.Select(scores, eligible, count, above);
    }

    private List<Reason> Reasons(IModel model, UserHistory user, int item)
    {
        if (model is not IExplainingModel explaining || user.Count == 0)
        {
            return [];
        }

        var contributions = new float[user.Count];
        explaining.Explain(user, item, contributions);
        var total = contributions.Where(contribution => contribution > 0).Sum(contribution => (double)contribution);

        // A disliked film may well speak for its opposite, but nobody is told "because you disliked".
        var liked = Array.ConvertAll(user.Stars, stars => stars > Indifference);
        return [.. TopItems.Select(contributions, liked, 3, above: 0)
            .Select(reason => new Reason(catalogue[user.Items[reason.Item]], reason.Score / total))];
    }
}
