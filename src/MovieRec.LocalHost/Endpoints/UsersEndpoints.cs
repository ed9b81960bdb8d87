using MovieRec.Application.Http.Users;

namespace MovieRec.LocalHost.Endpoints;

internal static class UsersEndpoints
{
    public static RouteGroupBuilder MapUsers(this RouteGroupBuilder api)
    {
        api.MapGet("/users/{userId}/ratings", (string userId, HttpRequest request, GetUserRatings handler, CancellationToken cancellation) =>
            handler.HandleAsync(userId, request, cancellation));
        api.MapDelete("/users/{userId}", (string userId, HttpRequest request, DeleteUser handler, CancellationToken cancellation) =>
            handler.HandleAsync(userId, request, cancellation));
        return api;
    }
}
