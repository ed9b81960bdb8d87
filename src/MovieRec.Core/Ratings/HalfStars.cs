namespace MovieRec.Core.Ratings;

/// <summary>A rating from half a star to five stars, kept exactly as a count of half stars from 1 to 10.</summary>
public readonly record struct HalfStars : IComparable<HalfStars>
{
    private HalfStars(byte value) => Value = value;

    /// <summary>The number of half stars, 1 to 10.</summary>
    public byte Value { get; }

    /// <summary>The rating in stars, 0.5 to 5.</summary>
    public float Stars => Value / 2f;

    /// <summary>Makes a rating from a count of half stars.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not from 1 to 10.</exception>
    public static HalfStars FromHalves(int halves) => halves is >= 1 and <= 10
        ? new((byte)halves)
        : throw new ArgumentOutOfRangeException(nameof(halves), halves, "A rating has 1 to 10 half stars.");

    /// <summary>Makes a rating from stars; false for anything but a multiple of 0.5 from 0.5 to 5.</summary>
    public static bool TryFromStars(double stars, out HalfStars rating)
    {
        var halves = stars * 2;
        var valid = halves is >= 1 and <= 10 && halves == Math.Floor(halves);
        rating = valid ? new((byte)halves) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(HalfStars other) => Value.CompareTo(other.Value);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(HalfStars left, HalfStars right) => left.Value < right.Value;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(HalfStars left, HalfStars right) => left.Value > right.Value;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(HalfStars left, HalfStars right) => left.Value <= right.Value;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(HalfStars left, HalfStars right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public override string ToString() => Stars.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
