package org.ladderregistry.event.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the figures of the reference implementation of Certificate Transparency, and of the RFC on canonical JSON. */
class KnownTreesTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private final WholeTree tree = new WholeTree();

    KnownTreesTest() {
        LEAVES.forEach(leaf -> tree.add(Hash.ofLeaf(HexFormat.of().parseHex(leaf))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
            2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
            3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77
            4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4
            6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef
            7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c
            8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
            """)
    void a_tree_has_the_root_that_everybody_computes(long size, String root) {
        assertThat(tree.root(size).hex()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 1, ''
            1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
            6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
            """)
    void consistency_is_proved_by_the_hashes_that_everybody_gives(long from, long to, String path) {
        assertThat(hex(tree.consistency(from, to).path())).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 1, ''
            0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4
            5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
            1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b
            """)
    void a_leaf_is_proved_by_the_hashes_that_everybody_gives(long index, long size, String path) {
        assertThat(hex(tree.inclusion(index, size).path())).isEqualTo(path);
    }

    @Test
    void white_space_and_the_order_of_fields_make_no_other_event() throws IOException {
        var event = Hash.ofEvent("{\"sequence\":\"1\",\"data\":{\"b\":\"兰州\",\"a\":1}}");
        assertThat(Hash.ofEvent(" { \"data\": {\"a\": 1.0, \"b\": \"\\u5170\\u5dde\"},\n \"sequence\": \"1\" }"))
                .isEqualTo(event)
                .isEqualTo(Hash.ofLeaf("{\"data\":{\"a\":1,\"b\":\"兰州\"},\"sequence\":\"1\"}".getBytes("UTF-8")));
        assertThat(Hash.ofEvent("{\"sequence\":\"1\",\"data\":{\"b\":\"兰州\",\"a\":2}}"))
                .isNotEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "{\"a\":1", "{\"a\":1} and more", "{\"a\":1,\"a\":2}", "{\"a\":\"\\ud8\"}"})
    void what_is_no_json_or_says_a_field_twice_is_no_event(String text) {
        assertThatThrownBy(() -> Hash.ofEvent(text)).isInstanceOf(IOException.class);
    }

    private static String hex(List<Hash> hashes) {
        return String.join(
                " ", Stream.of(hashes).flatMap(List::stream).map(Hash::hex).toList());
    }
}
