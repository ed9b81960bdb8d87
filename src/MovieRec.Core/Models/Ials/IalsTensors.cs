using MovieRec.Core.ModelFiles;

namespace MovieRec.Core.Models.Ials;

/// <summary>The tensors of an iALS model.</summary>
internal static class IalsTensors
{
    private const string Factors = IalsKind.KindName + ".item_factors";
    private const string Gramian = IalsKind.KindName + ".gramian";
    private const string Counts = IalsKind.KindName + ".item_counts";
    private const string Parameters = IalsKind.KindName + ".parameters";

    public static void Write(IalsModel model, SafetensorsWriter file)
    {
        file.Add(Factors, model.Factors, model.ItemCount, model.FactorCount);
        file.Add(Gramian, model.Gramian, model.FactorCount, model.FactorCount);
        file.Add(Counts, model.Counts);
        var parameters = model.Parameters;
        file.Add<float>(
            Parameters, new[] { parameters.Regularization, parameters.RegularizationExponent, parameters.UnobservedWeight, parameters.Grading });
    }

    public static IalsModel Read(SafetensorsFile file)
    {
        var factors = file.Get<float>(Factors, -1, -1);
        var items = file.Tensors[Factors].Shape[0];
        var size = file.Tensors[Factors].Shape[1];
        var parameters = file.Get<float>(Parameters, 4).Span;
        return new(
            factors,
            file.Get<float>(Gramian, size, size),
            file.Get<int>(Counts, items),
            (int)size,
            new(parameters[0], parameters[1], parameters[2], parameters[3]));
    }
}
