using System.Text.Json;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>What a scenario did, by the names of its steps.</summary>
internal sealed class Steps(IEnumerable<JsonElement> lines)
{
    public IReadOnlyList<Step> All { get; } = [.. lines.Select(line => new Step(line))];

    public Step this[string name] => All.SingleOrDefault(step => step.Name == name)
        ?? throw new KeyNotFoundException($"The scenario has no step '{name}'; it has {string.Join(", ", All.Select(step => step.Name))}.");
}

/// <summary>One call by an official client: what it sent for, what came over the wire, and what the client made of it.</summary>
internal sealed record Step(JsonElement Line)
{
    public string Name => Line.GetProperty("step").GetString()!;

    public string Product => Line.GetProperty("product").GetString()!;

    public string Action => Line.GetProperty("action").GetString()!;

    /// <summary>Where it was sent, in scenarios that take turns.</summary>
    public int Port => Line.GetProperty("port").GetInt32();

    /// <summary>The action with the names of the parameters that were given, in scenarios that count them.</summary>
    public string Asked => Line.GetProperty("asked").GetString()!;

    /// <summary>The HTTP status.</summary>
    public int Status => Line.GetProperty("status").GetInt32();

    /// <summary>The request: its <c>method</c>, its <c>scheme</c>, and where it was <c>signed</c>.</summary>
    public string Sent(string what) => Line.GetProperty("sent").GetProperty(what).GetString()!;

    /// <summary>The answer as it was sent.</summary>
    public JsonElement Body => Line.GetProperty("body");

    public bool Succeeded => !Line.TryGetProperty("error", out _);

    /// <summary>The error code that the client raised; null where it raised none.</summary>
    public string? Error => Line.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;

    /// <summary>What the client knows of denied access.</summary>
    public JsonElement Denied => Line.GetProperty("error").GetProperty("denied");

    public string Text(string name) => Succeeded ? Body.GetProperty(name).GetString()! : throw new InvalidOperationException(Line.ToString());

    /// <summary>A list in its wrapper, for example <c>Disks.Disk</c>.</summary>
    public IReadOnlyList<JsonElement> List(string wrapper, string element) =>
        Succeeded ? [.. Body.GetProperty(wrapper).GetProperty(element).EnumerateArray()] : throw new InvalidOperationException(Line.ToString());
}
