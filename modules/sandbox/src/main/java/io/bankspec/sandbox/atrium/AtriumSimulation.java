package io.bankspec.sandbox.atrium;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** MX Atrium: what is where. */
record AtriumSimulation(World world) implements Simulation {
    private static final String VERSION = "application/vnd.mx.atrium.v1+";

    @Override
    public void register(Handlers handlers) {
        Users users = new Users(world, new LinkedHashMap<>());
        Members members = new Members(world, users);
        Institution.register(handlers);
        Merchants.register(handlers);
        users.register(handlers);
        members.register(handlers);
        new Jobs(world, members).register(handlers);
        new Reading(world, users).register(handlers);
        handlers.on("getConnectWidget", request -> {
            String url = "https://widgets.example.com/connect/" + world.ids().hex("widget");
            return Answer.ok(
                    "user", Json.object().put("guid", users.find(request).guid).put("connect_widget_url", url));
        });
    }

    @Override
    public @Nullable Answer refusal(Request request) {
        boolean version = String.valueOf(request.header("Accept")).startsWith(VERSION);
        return version ? null : error(406, "Accept has to be " + VERSION + "json");
    }

    @Override
    public String contentType(String declared) {
        return declared + "; charset=utf-8";
    }
}
