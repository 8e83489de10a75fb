import { createFormHook, revalidateLogic } from '@tanstack/react-form'
import { CheckField, DateField, MultiSelectField, SegmentedField, SelectField, SwitchField } from './choice-fields.tsx'
import { fieldContext, formContext } from './field-context.ts'
import { ErrorSummary, Form, FormDialog, SubmitButton } from './form-parts.tsx'
import { NumberField, PasswordField, TextArea, TextField } from './text-fields.tsx'

export { submitting } from './submitting.ts'

/** Checks at the first submit, then at each change; never while somebody is still typing for the first time. */
export const formRules = { validationLogic: revalidateLogic() }

/** The one form hook of the application. The contract's schema goes into `validators.onDynamic` as it is. */
export const { useAppForm } = createFormHook({
  fieldContext,
  formContext,
  fieldComponents: {
    CheckField,
    DateField,
    MultiSelectField,
    NumberField,
    PasswordField,
    SegmentedField,
    SelectField,
    SwitchField,
    TextArea,
    TextField,
  },
  formComponents: { ErrorSummary, Form, FormDialog, SubmitButton },
})
