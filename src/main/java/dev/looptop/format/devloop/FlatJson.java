package dev.looptop.format.devloop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.looptop.json.FlatObject;
import dev.looptop.json.FlatReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON objects whose values are texts, as all of devloop's are. Numbers come as text, null and nested values not at
 * all. Control characters may stand unescaped: devloop writes them so where jq is missing.
 */
final class FlatJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build();

    private static final FlatReader READER = new FlatReader(JSON, name -> true, 0);

    private FlatJson() {}

    /** The fields of a text that is one object and nothing else; empty when it is anything else. */
    static Optional<Map<String, String>> object(String text) {
        return READER.object(text).map(FlatObject::texts);
    }

    /** The objects of an array, as many as can be read before the first fault. */
    static List<Map<String, String>> array(String text) {
        return READER.objects(text).stream().map(FlatObject::texts).toList();
    }
}
