package io.bankspec.core.generated.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The item of a list in place of the object that has the list, as {@code x-tolerate} calls it. Read only; the declared shape is written. */
public final class BareItem {
    private BareItem() {}

    /**
     * What was read, or the object with a list of one, where it was the item itself: without the list, with all that an item requires,
     * and with nothing of its own but what an item has too.
     *
     * @param list name of the list
     */
    public static <M extends AbstractModel<?>> M wrapped(
            M read, AbstractModelAdapter<M> whole, String list, AbstractModelAdapter<?> item) {
        if (read.additional().isEmpty()) return read;
        JsonObject bare = whole.toJsonTree(read).getAsJsonObject();
        boolean isItem = bare.keySet().containsAll(item.requiredNames())
                && bare.keySet().stream().allMatch(name -> item.declares(name) || !whole.declares(name));
        if (!isItem) return read;
        JsonArray one = new JsonArray();
        one.add(bare);
        JsonObject object = new JsonObject();
        object.add(list, one);
        return whole.fromJsonTree(object);
    }
}
