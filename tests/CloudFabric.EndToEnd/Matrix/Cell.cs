namespace CloudFabric.EndToEnd.Matrix;

/// <summary>One call of the matrix: who asks what, over which transport, with which key, and signed how.</summary>
/// <param name="Client">The package, or <c>generated</c> for the client of the product.</param>
/// <param name="Key">lasting: an access key. temporary: that of a role's session, with its token.</param>
/// <param name="Signature">v1: HMAC-SHA1. acs3: ACS3-HMAC-SHA256.</param>
internal sealed record Cell(string Client, Ask Ask, string Scheme, string Key, string Signature)
{
    private static readonly string[] Clients = ["pop-core", "openapi-client", "openapi-core", "generated"];
    private static readonly string[] Schemes = ["http", "https"];
    private static readonly string[] Keys = ["lasting", "temporary"];
    private static readonly string[] Signatures = ["v1", "acs3"];

    /// <summary>Every combination, those included that a client cannot do.</summary>
    public static IReadOnlyList<Cell> All { get; } =
    [
        .. from client in Clients
           from ask in Ask.All
           from scheme in Schemes
           from key in Keys
           from signature in Signatures
           select new Cell(client, ask, scheme, key, signature),
    ];

    public string Name => $"{Client}: {Ask.Name}, {Scheme}, {Key} key, {Signature}";

    /// <summary>Why there is no such call; null where there is.</summary>
    public string? WhyNot => this switch
    {
        { Client: "pop-core", Signature: "acs3" } => "pop-core knows HMAC-SHA1 only",
        { Client: "generated", Ask: { Method: "GET", Product: "ecs" or "sts" } } => "a generated method has one verb, and in this product it is POST",
        _ => null,
    };

    /// <summary>Where the signature must stand: acs3, path or parameters.</summary>
    public string Signed => Signature == "acs3" ? "acs3" : Ask.Path is null ? "parameters" : "path";
}
