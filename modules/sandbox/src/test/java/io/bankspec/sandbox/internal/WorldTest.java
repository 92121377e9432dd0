package io.bankspec.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.testing.JumpingTime;
import io.bankspec.sandbox.TestDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {
    private final JumpingTime time = TestDay.time();
    private final World world = new World(time);
    private final List<String> happened = new ArrayList<>();

    @Test
    void whatWasDueHappensInItsOrderAndAtItsMoment() {
        after(5, "second");
        after(3, "first");
        after(5, "third");
        after(11, "never");

        time.skip(Duration.ofSeconds(10));
        assertThat(happened).isEmpty();
        world.catchUp();

        assertThat(happened).containsExactly("first at 3", "second at 5", "third at 5");
        assertThat(world.now()).isEqualTo(TestDay.START.plusSeconds(10));
    }

    @Test
    void whatFollowsFromAnEventCountsFromTheMomentOfThatEvent() {
        world.after(Duration.ofSeconds(2), () -> after(2, "follower"));
        time.skip(Duration.ofMinutes(1));
        world.catchUp();
        assertThat(happened).containsExactly("follower at 4");
    }

    @Test
    void whatIsCancelledDoesNotHappen() {
        World.Event cancelled = world.after(Duration.ofSeconds(1), () -> happened.add("never"));
        after(1, "kept");
        cancelled.cancel();
        time.skip(Duration.ofSeconds(1));
        world.catchUp();
        assertThat(happened).containsExactly("kept at 1");
    }

    @Test
    void idsAreTheSameInEveryWorld() {
        World other = new World(time);
        for (int n = 0; n < 3; n++)
            assertThat(world.ids().guid("USR")).isEqualTo(other.ids().guid("USR"));
        assertThat(world.ids().guid("USR"))
                .isNotEqualTo(world.ids().guid("USR"))
                .matches("USR-[0-9a-f-]{36}");
        assertThat(world.ids().hex("member")).matches("[0-9a-f]{32}");
        assertThat(world.ids().next("customer")).isEqualTo(1);
        assertThat(world.ids().next("customer")).isEqualTo(2);
    }

    private void after(int seconds, String name) {
        world.after(
                Duration.ofSeconds(seconds),
                () -> happened.add(name + " at "
                        + Duration.between(TestDay.START, world.now()).toSeconds()));
    }
}
