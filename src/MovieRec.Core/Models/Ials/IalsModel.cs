using System.Collections.Concurrent;
using System.Numerics.Tensors;
using MovieRec.Core.Algebra;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Models.Ials;

/// <summary>
/// Item factors y and their Gramian G. A user's factor is x = A⁻¹ Σ p·y over the rated items with
/// A = α₀G + Σ yyᵀ + ridge·I; a rating's target p runs from −1 (one star or less) over 0 (2.5 stars) to 1 (four stars or more),
/// unless grading is turned down.
/// </summary>
public sealed class IalsModel : IExplainingModel, ISimilarityModel
{
    private readonly ConcurrentBag<NormalEquations> workspaces = [];
    private readonly float[] norms;
    private readonly int ratedItems;

    internal IalsModel(ReadOnlyMemory<float> factors, ReadOnlyMemory<float> gramian, ReadOnlyMemory<int> counts, int size, IalsParameters parameters)
    {
        Factors = factors;
        Gramian = gramian;
        Counts = counts;
        FactorCount = size;
        Parameters = parameters;
        norms = new float[counts.Length];
        for (var item = 0; item < norms.Length; item++)
        {
            norms[item] = counts.Span[item] == 0 ? float.NaN : TensorPrimitives.Norm(FactorsOf(item));
            ratedItems += counts.Span[item] == 0 ? 0 : 1;
        }
    }

    /// <inheritdoc/>
    public string Name => IalsKind.KindName;

    /// <inheritdoc/>
    public int ItemCount => norms.Length;

    /// <summary>Length of a factor.</summary>
    public int FactorCount { get; }

    /// <summary>Item factors, <see cref="ItemCount"/> × <see cref="FactorCount"/>; zero for items nobody rated.</summary>
    public ReadOnlyMemory<float> Factors { get; }

    internal ReadOnlyMemory<float> Gramian { get; }

    internal ReadOnlyMemory<int> Counts { get; }

    internal IalsParameters Parameters { get; }

    /// <inheritdoc/>
    public void Score(UserHistory user, Span<float> scores)
    {
        var userFactor = new float[FactorCount];
        FoldIn(user, userFactor);
        for (var item = 0; item < norms.Length; item++)
        {
            scores[item] = float.IsNaN(norms[item]) ? float.NaN : TensorPrimitives.Dot(userFactor, FactorsOf(item));
        }
    }

    /// <summary>Computes a user's factor from ratings.</summary>
    /// <param name="user">The ratings; none gives the zero vector.</param>
    /// <param name="factor">Receives <see cref="FactorCount"/> numbers; an item's score is its factor's dot product with them.</param>
    public void FoldIn(UserHistory user, Span<float> factor)
    {
        if (user.Count == 0)
        {
            factor.Clear();
            return;
        }

        var equations = Equations(user);
        equations.Solve();
        equations.Right.CopyTo(factor);
        workspaces.Add(equations);
    }

    /// <inheritdoc/>
    public void Explain(UserHistory user, int item, Span<float> contributions)
    {
        if (user.Count == 0)
        {
            return;
        }

        var equations = Equations(user);
        var direction = FactorsOf(item).ToArray();
        equations.Factor();
        equations.Solve(direction);
        workspaces.Add(equations);
        for (var at = 0; at < user.Count; at++)
        {
            contributions[at] = Parameters.Target(user.Stars[at]) * TensorPrimitives.Dot(direction, FactorsOf(user.Items[at]));
        }
    }

    /// <inheritdoc/>
    public void Similarities(int item, Span<float> similarities)
    {
        for (var other = 0; other < norms.Length; other++)
        {
            similarities[other] = Similarity(item, other);
        }
    }

    /// <inheritdoc/>
    public float Similarity(int first, int second) => first == second && norms[first] > 0
        ? 1
        : Math.Clamp(TensorPrimitives.Dot(FactorsOf(first), FactorsOf(second)) / (norms[first] * norms[second]), -1, 1);

    /// <inheritdoc/>
    public void Write(SafetensorsWriter file) => IalsTensors.Write(this, file);

    private NormalEquations Equations(UserHistory user)
    {
        var equations = workspaces.TryTake(out var free) ? free : new NormalEquations(FactorCount);
        equations.Start(Gramian.Span, Parameters.UnobservedWeight, Parameters.Ridge(user.Count, ratedItems));
        equations.Add(Factors.Span, user.Items, Array.ConvertAll(user.Stars, Parameters.Target));
        return equations;
    }

    private ReadOnlySpan<float> FactorsOf(int item) => Factors.Span.Slice(item * FactorCount, FactorCount);
}
