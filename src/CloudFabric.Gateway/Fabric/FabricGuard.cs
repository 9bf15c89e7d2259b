using CloudFabric.Gateway.OpenApi;
using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Stands before every call of the fabric API: foreign web pages may not change the world, and what is away for a while is told as such.</summary>
internal static class FabricGuard
{
    private static readonly Fault Foreign = new("Forbidden", 403, "A page of another site cannot change the world through a browser.");

    public static async ValueTask<object?> Invoke(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method) && IsForeign(request.Headers["Sec-Fetch-Site"].ToString()))
        {
            return Foreign.ToResult();
        }

        try
        {
            return await next(context);
        }
        catch (Exception passing) when (Unavailability.Is(passing))
        {
            return KernelFaults.ServiceUnavailable.ToResult();
        }
    }

    /// <summary>Browsers always send the header, and no page can change it; other clients send none.</summary>
    private static bool IsForeign(string site) => site is not ("" or "same-origin" or "none");
}
