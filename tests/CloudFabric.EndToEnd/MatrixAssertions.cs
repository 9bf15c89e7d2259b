using CloudFabric.EndToEnd.Harness;
using CloudFabric.EndToEnd.Matrix;

namespace CloudFabric.EndToEnd;

/// <summary>What a cell of the matrix must be answered.</summary>
internal static class MatrixAssertions
{
    public static void Answered(Cell cell, Step step)
    {
        if (!cell.Ask.IsEmulated)
        {
            DiskAssertions.Fails(step, 400, "UnsupportedOperation");
            Assert.Contains($" {cell.Ask.Action} ", step.Body.GetProperty("Message").GetString());
        }
        else
        {
            Assert.True(step.Succeeded, $"{step.Line}");
            Says(cell, step);
        }
    }

    private static void Says(Cell cell, Step step)
    {
        switch (cell.Ask.Product)
        {
            case "ecs":
                Assert.Contains(step.List("Regions", "Region"), region => region.GetProperty("RegionId").GetString() == PlainCalls.Region);
                break;
            case "cs":
                Assert.Contains(step.Body.GetProperty("regions").EnumerateArray(), region => region.GetProperty("regionId").GetString() == PlainCalls.Region);
                break;
            case "vpc":
                Assert.Empty(step.List("Vpcs", "Vpc"));
                break;
            case "sts":
                Assert.Equal($"acs:ram::{Caller(cell.Key)}", step.Text("Arn"));
                break;
            default:
                Assert.Equal("Success", step.Text("Code"));
                break;
        }
    }

    private static string Caller(string key) => key == "temporary" ? "1000000000000001:assumed-role/test/matrix" : "1000000000000001:root";
}
