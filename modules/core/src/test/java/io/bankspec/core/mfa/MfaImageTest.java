package io.bankspec.core.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MfaImageTest {
    @Test
    void picturesAreEqualWhateverTheirSpelling() {
        MfaImage image = MfaImage.of("data:image/png;base64,AAEC");
        assertThat(image)
                .isEqualTo(MfaImage.of("data:image/png,%00%01%02"))
                .hasSameHashCodeAs(MfaImage.of("data:image/png,%00%01%02"))
                .isNotEqualTo(MfaImage.of("data:image/gif;base64,AAEC"))
                .isNotEqualTo(MfaImage.of("data:image/png;base64,AAED"))
                .isNotEqualTo(null);
        assertThat(MfaImage.of("AAEC")).isEqualTo(MfaImage.of("AA EC")).isNotEqualTo(image);
    }
}
