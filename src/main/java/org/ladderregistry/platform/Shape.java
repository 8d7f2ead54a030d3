package org.ladderregistry.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into the record that describes its shape, and reports every way in which it does not fit: Jackson's own
 * binding stops at the first. A component is required unless its type is {@code @Nullable} or a {@link Change}.
 */
final class Shape {
    private final Faults faults;

    Shape(Faults faults) {
        this.faults = faults;
    }

    /** The record, or null when the node did not fit; then the faults say why. */
    <T> @Nullable T read(JsonNode node, Class<T> type, String pointer) {
        if (!(node instanceof ObjectNode object)) {
            faults.add(pointer, ShapeFault.WRONG_TYPE, "object");
            return null;
        }
        int before = faults.all().size();
        reportUnknown(object, type.getRecordComponents(), pointer);
        var read = fieldsOf(object, type, pointer);
        return faults.all().size() > before ? null : read;
    }

    private <T> @Nullable T fieldsOf(ObjectNode object, Class<T> type, String pointer) {
        int before = faults.all().size();
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> component(object, component, pointer))
                .toArray();
        return faults.all().size() > before ? null : construct(type, components, values);
    }

    private void reportUnknown(ObjectNode object, RecordComponent[] components, String pointer) {
        var known = new HashSet<String>();
        fields(components).map(Shape::nameOf).forEach(known::add);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(pointer + "/" + Texts.token(name), ShapeFault.UNKNOWN_FIELD, Texts.quote(name));
            }
        });
    }

    /** The components, those of an unwrapped record in its place. */
    private static Stream<RecordComponent> fields(RecordComponent[] components) {
        return Arrays.stream(components)
                .flatMap(one -> isUnwrapped(one) ? fields(one.getType().getRecordComponents()) : Stream.of(one));
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private @Nullable Object component(ObjectNode object, RecordComponent component, String pointer) {
        if (isUnwrapped(component)) {
            return fieldsOf(object, component.getType(), pointer);
        }
        var name = nameOf(component);
        return field(object.get(name), component.getAnnotatedType(), pointer + "/" + name);
    }

    /** Its own name, but for one that Java keeps for itself. */
    private static String nameOf(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? component.getName() : given.value();
    }

    @SuppressWarnings("NullAway") // a change to null is a change too; what is absent has returned before
    private @Nullable Object field(@Nullable JsonNode node, AnnotatedType type, String pointer) {
        if (raw(type) == Change.class) {
            var inner = argument(type);
            return node == null ? new Change.Absent<>() : new Change.To<>(field(node, inner, pointer));
        }
        boolean absent = node == null || node.isNull();
        if (absent && !type.isAnnotationPresent(Nullable.class)) {
            faults.add(pointer, node == null ? ShapeFault.MISSING : ShapeFault.WRONG_TYPE, Scalars.nameOf(raw(type)));
        }
        return absent ? null : value(node, type, pointer);
    }

    private @Nullable Object value(JsonNode node, AnnotatedType type, String pointer) {
        var raw = raw(type);
        if (raw.isRecord()) {
            return read(node, raw, pointer);
        }
        return raw == List.class ? list(node, argument(type), pointer) : Scalars.read(node, raw, pointer, faults);
    }

    private @Nullable List<Object> list(JsonNode node, AnnotatedType element, String pointer) {
        if (!node.isArray()) {
            faults.add(pointer, ShapeFault.WRONG_TYPE, "array");
            return null;
        }
        var values = new ArrayList<Object>();
        for (int i = 0; i < node.size(); i++) {
            values.add(field(node.get(i), element, pointer + "/" + i));
        }
        return values;
    }

    private static AnnotatedType argument(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
    }

    private static Class<?> raw(AnnotatedType type) {
        var declared = type.getType();
        return (Class<?>) (declared instanceof ParameterizedType generic ? generic.getRawType() : declared);
    }

    private static <T> T construct(Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
