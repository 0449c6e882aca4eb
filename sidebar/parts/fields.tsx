/** Fields of a form: each with its label, its help and its error, tied together for the ear. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A sentence below the label. */
  readonly help?: string | undefined;
  /** What is wrong with what was typed; nothing where all is well. */
  readonly error?: string | undefined;
  readonly disabled?: boolean | undefined;
}

interface Ids {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

type Framed = Pick<FieldProps, 'label' | 'help' | 'error'> & { readonly children: (ids: Ids) => ComponentChildren };

/** Label, help and error around a control. */
const Field = ({ label, help, error, children }: Framed) => {
  const id = useId();
  const [helpId, errorId] = [`${id}-help`, `${id}-error`];
  const told = [...(help ? [helpId] : []), ...(error ? [errorId] : [])].join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help && (
        <p id={helpId} class="quiet">
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': told || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p id={errorId} class="late" role="alert">
          {error}
        </p>
      )}
    </div>
  );
};

interface TextFieldProps extends FieldProps {
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'search' | 'url' | 'email';
  readonly placeholder?: string;
}

/** One line of text. */
export const TextField = ({ value, onChange, inputMode, placeholder, disabled, ...frame }: TextFieldProps) => (
  <Field {...frame}>
    {(ids) => (
      <input
        {...ids}
        type="text"
        autocomplete="off"
        inputMode={inputMode}
        placeholder={placeholder}
        disabled={disabled}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);

/** Several lines of text; Enter breaks the line. */
export const AreaField = ({
  value,
  onChange,
  disabled,
  rows = 3,
  ...frame
}: FieldProps & { readonly rows?: number }) => (
  <Field {...frame}>
    {(ids) => (
      <textarea
        {...ids}
        rows={rows}
        disabled={disabled}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);

interface ChoiceFieldProps extends FieldProps {
  /** Values with their words. */
  readonly options: readonly (readonly [value: string, words: string])[];
}

/** One of a few values. */
export const ChoiceField = ({ value, onChange, options, disabled, ...frame }: ChoiceFieldProps) => (
  <Field {...frame}>
    {(ids) => (
      <select {...ids} disabled={disabled} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    )}
  </Field>
);

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** Yes or no. */
export const CheckField = ({ label, checked, onChange, disabled }: CheckFieldProps) => (
  <label class="check">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {label}
  </label>
);
