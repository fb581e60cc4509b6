package dev.jxapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {

    @ParameterizedTest
    @CsvSource({
        "Room Bar Pro, brooklyn",
        "room bar pro, brooklyn",
        "brooklyn, brooklyn",
        "Room Kit EQ, millennium",
        "Codec EQ, millennium",
        "Cisco Webex Board 55S, darling_15_55",
        "Board 55S, darling_15_55",
        "darling_15_55, darling_15_55",
        "Cisco Desk Pro, polaris",
        "Desk, octavio",
        "Codec Pro G2, tyne",
        "Desk Pro G2, pictoris",
    })
    void areFoundByNameCodeAndPlatform(String name, String code) {
        assertThat(Products.byName(name)).map(Product::code).contains(code);
    }

    @Test
    void unknownNamesAreNotFound() {
        assertThat(Products.byName("Room Toaster")).isEmpty();
    }

    @Test
    void anUnknownCodeIsItsOwnName() {
        assertThat(Products.byCode("magellan")).isEqualTo(new Product("magellan", "magellan"));
        assertThat(Products.byCode("davinci")).isSameAs(Products.ROOM_BAR);
    }

    @Test
    void codesAndNamesAreUnique() {
        assertThat(Products.all()).hasSize(32).extracting(Product::displayName).doesNotHaveDuplicates();
    }
}
