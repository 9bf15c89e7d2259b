using System.Globalization;
using System.Net;
using CloudFabric.Gateway;
using CloudFabric.Gateway.Transport;
using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Silo;

/// <summary>Reads and validates the options; collects every mistake, so that a person fixes them in one go.</summary>
internal sealed class OptionReader(IReadOnlyDictionary<string, string> values)
{
    private readonly List<string> _mistakes = [];

    /// <summary>The options, or what is wrong with them.</summary>
    public static (SiloOptions? Options, IReadOnlyList<string> Mistakes) Read(IReadOnlyDictionary<string, string> values)
    {
        var reader = new OptionReader(values);
        var options = reader.Read();
        reader.CheckTogether(options);
        return reader._mistakes.Count == 0 ? (options, []) : (null, reader._mistakes);
    }

    private SiloOptions Read()
    {
        var kind = Choice("store", StoreKind.Sqlite);
        var isEmbedded = kind != StoreKind.Postgres;
        var data = Path.GetFullPath(Text("data") ?? ".cloudfabric");
        return new SiloOptions
        {
            Port = Number("port", 4800, min: 1),
            Bind = Address("bind"),
            Data = data,
            Store = new StoreOptions { Kind = kind, Folder = data, Connection = Text("connection") ?? "", Durability = Choice("durability", Durability.Full) },
            Roles = RolesOf(Text("roles") ?? "silo,gateway,dashboard"),
            SiloPort = Number("silo-port", isEmbedded ? 0 : 11111),
            GatewayPort = Number("gateway-port", isEmbedded ? 0 : 30000),
            Timing = Choice("timing", Timing.Fast),
            Auth = Choice("auth", AuthMode.Off),
            ClientCertificates = Choice("client-certificates", ClientCertificates.Allow),
            Requests = Number("requests", 200, max: 10_000),
            Accounts = ExistingFile("accounts"),
            World = ExistingFile("world"),
            Regions = Text("regions")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? ["*"],
            Seed = Seed(),
            ClockRate = Real("clock-rate", 1, 0, ClockState.RateMax),
            Token = Text("token"),
        };
    }

    private void CheckTogether(SiloOptions options)
    {
        Refuse(options is { IsEmbedded: true } && !options.Has(Roles.Silo),
            "--roles without silo needs --store postgres: a SQLite world lives in one process.");
        Refuse(options.Store.Kind == StoreKind.Postgres && options.Store.Connection.Length == 0,
            "--store postgres needs --connection, for example \"Host=127.0.0.1;Database=cloudfabric;Username=cloudfabric\".");
        Refuse(!options.IsEmbedded && options.Has(Roles.Silo) && (options.SiloPort == 0 || options.GatewayPort == 0),
            "--silo-port and --gateway-port need numbers with --store postgres: the other processes must find them.");
        Refuse(!IPAddress.IsLoopback(options.Bind) && options.Token is null,
            $"--bind {options.Bind} is reachable from other machines: set --token for the fabric API and the dashboard.");
        Refuse(options.Token is { Length: < 16 }, "--token needs 16 characters or more.");
    }

    private string? Text(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private int Number(string name, int fallback, int min = 0, int max = 65535)
    {
        var value = fallback;
        var valid = Text(name) is not { } text || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= min && value <= max;
        Refuse(!valid, $"--{name} {Text(name)} is not a whole number from {min} to {max}.");
        return valid ? value : fallback;
    }

    private double Real(string name, double fallback, double min, double max)
    {
        var value = fallback;
        var valid = Text(name) is not { } text || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value >= min && value <= max;
        Refuse(!valid, $"--{name} {Text(name)} is not a number from {min} to {max}.");
        return valid ? value : fallback;
    }

    private long Seed()
    {
        var valid = long.TryParse(Text("seed") ?? "1", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed);
        Refuse(!valid, $"--seed {Text("seed")} is not a whole number.");
        return seed;
    }

    private T Choice<T>(string name, T fallback)
        where T : struct, Enum
    {
        var text = Text(name);
        // By name: the parser of enumerations also takes numbers, and lists that it adds up.
        var known = Enum.GetNames<T>().FirstOrDefault(known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        Refuse(text is not null && known is null, $"--{name} {text} is not one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
        return known is null ? fallback : Enum.Parse<T>(known);
    }

    private Roles RolesOf(string text)
    {
        var roles = Roles.None;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var valid = Enum.TryParse<Roles>(name, ignoreCase: true, out var role) && role != Roles.None && !int.TryParse(name, out _);
            Refuse(!valid, $"--roles {name} is not one of silo, gateway, dashboard.");
            roles |= role;
        }

        Refuse((roles & (Roles.Silo | Roles.Gateway)) == 0, "--roles needs silo, gateway or both.");
        return roles;
    }

    private IPAddress Address(string name)
    {
        var text = Text(name) is null or "localhost" ? "127.0.0.1" : Text(name)!;
        var valid = IPAddress.TryParse(text, out var address);
        Refuse(!valid, $"--{name} {text} is not an IP address.");
        return address ?? IPAddress.Loopback;
    }

    private string? ExistingFile(string name)
    {
        Refuse(Text(name) is { } path && !File.Exists(path), $"--{name} {Text(name)} does not exist.");
        return Text(name);
    }

    private void Refuse(bool isWrong, string mistake)
    {
        if (isWrong)
        {
            _mistakes.Add(mistake);
        }
    }
}
