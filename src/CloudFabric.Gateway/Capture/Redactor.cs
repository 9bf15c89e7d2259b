using CloudFabric.Gateway.OpenApi.Binding;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.Capture;

/// <summary>
/// Hides the secrets of one request in texts that may repeat them, as they are or encoded: the string to sign holds every parameter, an
/// error message may hold any. Made for one look at one request.
/// </summary>
internal sealed class Redactor
{
    public const string Mask = "***";

    /// <summary>A shorter secret (a flag, a digit) is hidden only behind its name: elsewhere the same letters mean something else.</summary>
    private const int BareMin = 6;

    private readonly Dictionary<string, string> _replacements = new(StringComparer.Ordinal);
    private readonly string[] _longestFirst;

    public Redactor(Envelope envelope, Pair[] pathVariables)
    {
        foreach (var pair in SentParameters.All(envelope, pathVariables).Concat(envelope.Query))
        {
            Add(pair.Name, pair.Value);
        }

        foreach (var (name, values) in envelope.Headers)
        {
            foreach (var value in values)
            {
                Add(name.ToLowerInvariant(), (value ?? "").Trim());
            }
        }

        Add("Signature", envelope.Credential.Signature ?? "");
        _longestFirst = [.. _replacements.Keys.OrderByDescending(text => text.Length)];
    }

    /// <summary>True where the whole value is hidden.</summary>
    public static bool Hides(string name, string value) => SecretNames.IsSecret(name) || SecretNames.HoldsSecret(value);

    public string Clean(string text)
    {
        foreach (var secret in _longestFirst)
        {
            text = text.Replace(secret, _replacements[secret], StringComparison.Ordinal);
        }

        return text;
    }

    private void Add(string name, string value)
    {
        if (value.Length == 0 || !Hides(name, value))
        {
            return;
        }

        AddTexts(name, value);
        if (value[0] is '{' or '[' && JsonParameters.TryParse(value, new NodeBudget(), out var json))
        {
            var leaves = new List<Pair>();
            SentParameters.AddLeaves(leaves, name, json!);
            leaves.ForEach(leaf => Add(leaf.Name, leaf.Value));
        }
    }

    /// <summary>The value plain, encoded once, encoded twice: behind its name, and where it is long enough anywhere.</summary>
    private void AddTexts(string name, string value)
    {
        var (onceName, once) = (Encode(name), Encode(value));
        var (twiceName, twice) = (Encode(onceName), Encode(once));
        ReadOnlySpan<(string Before, string Text)> texts =
        [
            ($"{name}:", value), ($"{name}=", value), ($"{name}=", once), ($"{onceName}=", once), ($"{twiceName}%3D", twice),
        ];
        foreach (var (before, text) in texts)
        {
            var isBare = text.Length >= BareMin;
            _replacements[isBare ? text : before + text] = isBare ? Mask : before + Mask;
        }
    }

    private static string Encode(string text)
    {
        using var buffer = new PooledBuffer(text.Length);
        PercentCoding.Encode(buffer, text);
        return buffer.Text();
    }
}
