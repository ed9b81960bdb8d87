namespace MovieRec.Core.Models.Ials;

/// <summary>What the loss of iALS is weighted with, for training and for fold-in.</summary>
/// <param name="Regularization">λ.</param>
/// <param name="RegularizationExponent">ν, the power of the frequency that scales λ.</param>
/// <param name="UnobservedWeight">α₀, the weight of all (user, item) pairs.</param>
/// <param name="Grading">How far the stars count in fold-in, 0 to 1.</param>
internal readonly record struct IalsParameters(float Regularization, float RegularizationExponent, float UnobservedWeight, float Grading)
{
    /// <summary>
    /// The target p of a rating in fold-in: 1 without grading; with it from −1 (one star or less) over 0 (2.5 stars) to 1 (four stars or more).
    /// </summary>
    public float Target(float stars) => 1 - Grading + (Grading * Math.Clamp((stars - 2.5f) / 1.5f, -1, 1));

    /// <summary>λ (observed + α₀·others)^ν: the ridge of a user with that many items, or of an item with that many users.</summary>
    public float Ridge(int observed, int others) =>
        Regularization * MathF.Pow(observed + (UnobservedWeight * others), RegularizationExponent);
}
