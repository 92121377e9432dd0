package io.bankspec.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void aPageIsAPartOfTheList() {
        List<Integer> numbers = List.of(1, 2, 3, 4, 5);
        assertThat(new Page(2, 2).of(numbers)).containsExactly(3, 4);
        assertThat(new Page(3, 2).of(numbers)).containsExactly(5);
        assertThat(new Page(4, 2).of(numbers)).isEmpty();
        assertThat(new Page(1, 2).count(5)).isEqualTo(3);
    }
}
