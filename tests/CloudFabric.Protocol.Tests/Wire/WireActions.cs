using System.Text.Json.Serialization;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Wire;

/// <summary>Answers every kind of value that a response may hold: a wrapped list, a plain one, and an empty one.</summary>
[Action("Ecs", "2014-05-26", "DescribeSnapshots")]
public sealed class DescribeSnapshots : IAction<Nothing, DescribeSnapshots.Response>
{
    public ValueTask<Outcome<Response>> Handle(Nothing request, ActionContext context) => new(new Response(
        new SnapshotList([new Snapshot("s-1", true, 0.5m, "a<b>&\"c'\r\n\u0001é😀"), new Snapshot("s-2", false, 12, null)]),
        ["x", "y"],
        new SnapshotList([]),
        []));

    public sealed record Response(SnapshotList Snapshots, IReadOnlyList<string> Names, SnapshotList None, IReadOnlyList<string> NoNames);

    public sealed record SnapshotList([property: JsonPropertyName("Snapshot")] IReadOnlyList<Snapshot> Items);

    public sealed record Snapshot(string SnapshotId, bool Encrypted, decimal Size, string? Description);
}

/// <summary>An action whose verb one client turns into another on the wire.</summary>
[Action("CS", "2015-12-15", "ChangeLabels", Route = "PATCH /clusters/{ClusterId}/labels")]
public sealed class ChangeLabels : IAction<ChangeLabels.Request, ChangeLabels.Request>
{
    public ValueTask<Outcome<Request>> Handle(Request request, ActionContext context) => new(request);

    public sealed record Request
    {
        public string? ClusterId { get; init; }

        public string? Label { get; init; }
    }
}

/// <summary>An action that answers a bare list.</summary>
[Action("CS", "2015-12-15", "ListAddons", Route = "GET /addons")]
public sealed class ListAddons : IAction<Nothing, IReadOnlyList<ChangeLabels.Request>>
{
    public ValueTask<Outcome<IReadOnlyList<ChangeLabels.Request>>> Handle(Nothing request, ActionContext context) =>
        new(Outcome<IReadOnlyList<ChangeLabels.Request>>.Success([new() { Label = "a" }, new() { Label = "b" }]));
}
