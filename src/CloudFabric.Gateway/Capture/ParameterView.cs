using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.Capture;

/// <summary>A parameter as it is shown.</summary>
/// <param name="Length">The characters that were sent; null where all of them are shown.</param>
internal sealed record ParameterView(string Name, string Value, int? Length)
{
    public static ParameterView Of(Pair pair, ShownText text) => Redactor.Hides(pair.Name, pair.Value)
        ? new ParameterView(text.Short(pair.Name)!, Redactor.Mask, null)
        : new ParameterView(text.Short(pair.Name)!, text.Short(pair.Value)!, pair.Value.Length > RequestView.TextMax ? pair.Value.Length : null);
}
