using System.Globalization;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>Reads permissions as clients send them: defaults, spellings, bounds.</summary>
internal static class RuleReading
{
    private const string NoPorts = "-1/-1";
    private static readonly string[] Protocols = ["TCP", "UDP", "ICMP", "ICMPv6", "GRE", "ALL"];

    public static Outcome<RuleMatch> Read(RuleRequest request, string direction)
    {
        var protocol = Protocols.FirstOrDefault(known => known.Equals(request.IpProtocol, StringComparison.OrdinalIgnoreCase));
        var isIngress = direction == RuleMatch.Ingress;
        var fault = CheckWords(request, protocol) ?? CheckSides(request, isIngress);
        if (fault is not null)
        {
            return fault;
        }

        return new RuleMatch(direction, protocol!, request.PortRange!, IsDrop(request.Policy) ? "Drop" : "Accept", PriorityOf(request.Priority)!.Value)
        {
            PeerCidr = request.PeerCidr ?? "",
            PeerIpv6Cidr = Ipv6Spelling.Of(request.PeerIpv6Cidr)!,
            PeerGroupId = request.PeerGroupId ?? "",
            OwnCidr = request.OwnCidr ?? "",
            OwnIpv6Cidr = Ipv6Spelling.Of(request.OwnIpv6Cidr)!,
            SourcePortRange = request.SourcePortRange ?? "",
        };
    }

    private static Fault? CheckWords(RuleRequest request, string? protocol) => request switch
    {
        { IpProtocol: null or "" } => KernelFaults.MissingParameter("IpProtocol"),
        _ when protocol is null => SecurityGroupFaults.ProtocolUnknown,
        { PortRange: null or "" } => KernelFaults.MissingParameter("PortRange"),
        _ when !IsPortRange(request.PortRange, protocol) => SecurityGroupFaults.PortRangeMalformed,
        { SourcePortRange: not (null or "") } when !IsPortRange(request.SourcePortRange, protocol) => SecurityGroupFaults.SourcePortRangeMalformed,
        _ when !IsPolicy(request.Policy) => SecurityGroupFaults.PolicyMalformed,
        _ when PriorityOf(request.Priority) is null => SecurityGroupFaults.PriorityMalformed,
        { NicType: not (null or "" or "internet" or "intranet") } => SecurityGroupFaults.NicTypeUnknown,
        _ when !NetworkText.IsDescription(request.Description) => SecurityGroupFaults.RuleDescriptionMalformed,
        _ => null,
    };

    private static Fault? CheckSides(RuleRequest request, bool isIngress)
    {
        var (peer, own) = isIngress
            ? (SecurityGroupFaults.SourceCidrMalformed, SecurityGroupFaults.DestCidrMalformed)
            : (SecurityGroupFaults.DestCidrMalformed, SecurityGroupFaults.SourceCidrMalformed);
        var (peerIpv6, ownIpv6) = isIngress
            ? (SecurityGroupFaults.Ipv6SourceCidrMalformed, SecurityGroupFaults.Ipv6DestCidrMalformed)
            : (SecurityGroupFaults.Ipv6DestCidrMalformed, SecurityGroupFaults.Ipv6SourceCidrMalformed);
        return request switch
        {
            { PeerCidr: null or "", PeerIpv6Cidr: null or "", PeerGroupId: null or "" } =>
                isIngress ? SecurityGroupFaults.SourceMissing : SecurityGroupFaults.DestMissing,
            _ when !IsCidr(request.PeerCidr) => peer,
            _ when !IsCidr(request.OwnCidr) => own,
            _ when Ipv6Spelling.Of(request.PeerIpv6Cidr) is null => peerIpv6,
            _ when Ipv6Spelling.Of(request.OwnIpv6Cidr) is null => ownIpv6,
            _ => null,
        };
    }

    /// <summary>Ports of protocols that have them, lowest first; all others say -1/-1.</summary>
    private static bool IsPortRange(string text, string protocol)
    {
        if (protocol is not ("TCP" or "UDP"))
        {
            return text == NoPorts;
        }

        var parts = text.Split('/');
        return parts.Length == 2 && IsPort(parts[0], out var low) && IsPort(parts[1], out var high) && low <= high;
    }

    /// <summary>Without leading zeros: two spellings of a rule would be two rules.</summary>
    private static bool IsPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65_535 && text[0] != '0';

    private static bool IsPolicy(string? text) =>
        string.IsNullOrEmpty(text) || text.Equals("accept", StringComparison.OrdinalIgnoreCase) || IsDrop(text);

    private static bool IsDrop(string? text) => "drop".Equals(text, StringComparison.OrdinalIgnoreCase);

    private static int? PriorityOf(string? text) => string.IsNullOrEmpty(text)
        ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var priority) && priority is >= 1 and <= 100 ? priority : null;

    /// <summary>An address, or an address and a mask; bits beyond the mask may be set.</summary>
    private static bool IsCidr(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var parts = text.Split('/');
        return parts.Length <= 2 && Ipv4.TryParse(parts[0], out _) && (parts.Length == 1 || CidrBlock.TryParse($"0.0.0.0/{parts[1]}", out _));
    }
}
