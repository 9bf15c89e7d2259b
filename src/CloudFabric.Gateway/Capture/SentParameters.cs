using CloudFabric.Gateway.OpenApi.Binding;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.Capture;

/// <summary>What a client sent beside the credential, wherever it stood, under dotted names; a list's items count from 1.</summary>
/// <param name="Bound">What the action's record has a place for; everything where the action is not emulated.</param>
/// <param name="Ignored">Names that neither the record nor the gateway knows, cut at the first part that is unknown.</param>
internal sealed record SentParameters(IReadOnlyList<Pair> Bound, IReadOnlyList<string> Ignored)
{
    public static SentParameters Of(Envelope envelope, Pair[] pathVariables, IRequestBinder? binder)
    {
        var bound = new List<Pair>();
        var ignored = new List<string>();
        foreach (var pair in All(envelope, pathVariables))
        {
            if (binder is null ? !IsCommon(pair.Name) : binder.Knows(pair.Name))
            {
                bound.Add(pair);
            }
            else if (!IsCommon(pair.Name))
            {
                ignored.Add(UnknownPart(binder!, pair.Name));
            }
        }

        return new SentParameters(bound, [.. ignored.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Every parameter: of the path, of query and form, of the JSON body as far as the envelope has read it.</summary>
    public static List<Pair> All(Envelope envelope, Pair[] pathVariables)
    {
        List<Pair> all = [.. pathVariables, .. envelope.Parameters];
        if (envelope.Json is { } json)
        {
            AddLeaves(all, json.Items is null ? "" : "body", json);
        }

        return all;
    }

    /// <summary>Adds each text of a tree under its dotted name.</summary>
    public static void AddLeaves(List<Pair> leaves, string name, ParameterNode node)
    {
        if (node.Text is { } text)
        {
            leaves.Add(new Pair(name, text));
        }

        foreach (var (field, child) in node.Fields ?? [])
        {
            AddLeaves(leaves, name.Length == 0 ? field : $"{name}.{field}", child);
        }

        for (var i = 0; i < (node.Items?.Count ?? 0); i++)
        {
            AddLeaves(leaves, $"{name}.{i + 1}", node.Items![i]);
        }
    }

    /// <summary>The gateway itself reads these, or every client sends them.</summary>
    private static bool IsCommon(string name) =>
        CommonParameters.Contains(name) || ClientTokens.IsName(name)
        || name.ToLowerInvariant() is "clienttoken" or "dryrun" or "regionid" or "region_id";

    private static string UnknownPart(IRequestBinder binder, string name)
    {
        for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (!binder.Knows(name.AsSpan(0, dot)))
            {
                return name[..dot];
            }
        }

        return name;
    }
}
