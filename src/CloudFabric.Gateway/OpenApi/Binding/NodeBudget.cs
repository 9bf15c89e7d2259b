using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>
/// How many nodes JSON may still become: a node costs fifty times the two bytes that ask for it. One for a request's body, and one for
/// all its other values together.
/// </summary>
internal sealed class NodeBudget
{
    private int _left = Pairs.MaxCount;

    public bool TryTake() => _left-- > 0;
}
