package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Simulation;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MX Atrium: what is where. */
final class AtriumSimulation implements Simulation {
    private static final String VERSION = "application/vnd.mx.atrium.v1+";

    private final World world;
    private final Users users;
    private final Members members;
    private final Jobs jobs;
    private final Reading reading;

    /** An empty provider. */
    AtriumSimulation(World world) {
        this.world = world;
        users = new Users(world);
        members = new Members(world, users);
        jobs = new Jobs(world, members);
        reading = new Reading(world, users);
    }

    @Override
    public void register(Handlers handlers) {
        Institution.register(handlers);
        Merchants.register(handlers);
        users.register(handlers);
        members.register(handlers);
        jobs.register(handlers);
        reading.register(handlers);
        handlers.on("getConnectWidget", this::widget);
    }

    private Answer widget(Request request) {
        String url = "https://widgets.example.com/connect/" + world.ids().hex("widget");
        ObjectNode user = Json.object().put("guid", users.find(request).guid).put("connect_widget_url", url);
        return Answer.ok("user", user);
    }

    @Override
    public @Nullable Answer refusal(Request request) {
        boolean version = String.valueOf(request.header("Accept")).startsWith(VERSION);
        return version ? null : error(406, "Accept has to be " + VERSION + "json");
    }

    @Override
    public Answer error(int status, String message) {
        return Answer.error(status, message);
    }

    @Override
    public String contentType(String declared) {
        return declared + "; charset=utf-8";
    }

    @Override
    public List<String> stories() {
        return List.of(
                "credentials: any API key and client id",
                "institutions: mxbank, and others that let a member aggregate once in three hours",
                "username: test_atrium; any other is DENIED",
                "passwords that ask: challenge (text), options, image, image_options",
                "passwords that fail: BAD_REQUEST, UNAUTHORIZED, INVALID, LOCKED, DISABLED, SERVER_ERROR, UNAVAILABLE",
                "any other password succeeds",
                "answers: correct; challenge (asks again); a password that fails; any other is wrong (with options: asks again)");
    }
}
