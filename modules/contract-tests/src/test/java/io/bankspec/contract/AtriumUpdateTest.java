package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.model.MemberUpdate;
import io.bankspec.atrium.model.UserUpdate;
import org.junit.jupiter.api.Test;

class AtriumUpdateTest {
    @Test
    void whatIsSetToNullIsClearedAndWhatIsNotSetIsLeft() {
        assertThat(UserUpdate.builder().metadata(null).build().toJson()).isEqualTo("{\"metadata\":null}");
        assertThat(UserUpdate.builder().identifier(null).metadata("m").build().toJson())
                .isEqualTo("{\"identifier\":null,\"metadata\":\"m\"}");
        assertThat(MemberUpdate.builder()
                        .identifier(null)
                        .metadata(null)
                        .build()
                        .toJson())
                .isEqualTo("{\"identifier\":null,\"metadata\":null}");
        assertThat(MemberUpdate.builder().build().toJson()).isEqualTo("{}");
    }
}
