namespace MovieRec.Core.Models.Ials;

/// <summary>What the loss of iALS is weighted with, for training and for fold-in.</summary>
/// <param name="Regularization">λ.</param>
/// <param name="RegularizationExponent">ν, the power of the frequency that scales λ.</param>
/// <param name="UnobservedWeight">α₀, the weight of all (user, item) pairs.</param>
internal readonly record struct IalsParameters(float Regularization, float RegularizationExponent, float UnobservedWeight)
{
    /// <summary>λ (observed + α₀·others)^ν: the ridge of a user with that many items, or of an item with that many users.</summary>
    public float Ridge(int observed, int others) =>
        Regularization * MathF.Pow(observed + (UnobservedWeight * others), RegularizationExponent);
}
