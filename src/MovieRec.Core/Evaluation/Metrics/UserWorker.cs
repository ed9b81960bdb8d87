using MovieRec.Core.Models;

namespace MovieRec.Core.Evaluation.Metrics;

/// <summary>One thread's buffers for ranking users, and the best position at which it saw each item.</summary>
internal sealed class UserWorker
{
    private readonly IModel model;
    private readonly MeasurementPlan plan;
    private readonly float[] scores;
    private readonly bool[] candidates;
    private readonly bool[] relevant;

    public UserWorker(IModel model, MeasurementPlan plan)
    {
        this.model = model;
        this.plan = plan;
        scores = new float[plan.Test.ItemCount];
        candidates = new bool[plan.Test.ItemCount];
        relevant = new bool[plan.Test.ItemCount];
        BestPosition = new int[plan.Test.ItemCount];
        Array.Fill(BestPosition, int.MaxValue);
    }

    /// <summary>The best position, from 0, at which each item was recommended to anyone.</summary>
    public int[] BestPosition { get; }

    /// <summary>Ranks the user's candidates.</summary>
    public Ranking Rank(int user)
    {
        model.Score(plan.FoldIn.HistoryOf(user), scores);
        if (plan.Negatives is { } negatives)
        {
            Array.Clear(candidates);
            Mark(candidates, negatives[user], true);
        }
        else
        {
            Array.Fill(candidates, true);
            Mark(candidates, plan.FoldIn.ItemsOf(user), false);
        }

        Mark(candidates, plan.Test.ItemsOf(user), true);
        Mark(relevant, plan.Test.ItemsOf(user), true);
        var ranking = Ranking.Of(scores, candidates, relevant, plan.Depth);
        Mark(relevant, plan.Test.ItemsOf(user), false);
        for (var position = 0; position < ranking.Top.Length; position++)
        {
            ref var best = ref BestPosition[ranking.Top[position].Item];
            best = Math.Min(best, position);
        }

        return ranking;
    }

    private static void Mark(bool[] marks, ReadOnlySpan<int> items, bool value)
    {
        foreach (var item in items)
        {
            marks[item] = value;
        }
    }
}
